import type { Change, Document, RuleContext } from '#core/engine/operations/rules.ts';

interface Target {
  object: string;
  id: string;
}

/**
 * Tells whoever an activity is about when they were last dealt with: the record itself, its contacts, and the account
 * of either. `at` is when it took place; null while it has not.
 */
export async function touchParties(change: Change, context: RuleContext, at: unknown): Promise<void> {
  if (typeof at !== 'string' || Date.parse(at) > Date.now() || !isNews(change)) return;
  const targets = await targetsOf(change, context);
  // In one order, so that two activities about the same records do not wait for each other.
  for (const { object, id } of targets.sort((one, other) => (one.id < other.id ? -1 : 1)))
    await touch(object, id, at, context);
}

const news = ['regarding', 'contactIds', 'status', 'startsAt', 'sentAt'];

/** A change of the notes tells nobody anything new. */
function isNews({ verb, has }: Change): boolean {
  return verb === 'create' || news.some(has);
}

async function targetsOf({ after }: Change, context: RuleContext): Promise<Target[]> {
  const contacts = ((after.contactIds ?? []) as string[]).map((id) => ({ object: 'contact', id }));
  const direct = [...(after.regarding ? [after.regarding as Target] : []), ...contacts];
  const targets = new Map(direct.map((target) => [target.id, target]));
  for (const { object, id } of direct) {
    const { accountId } = (await context.find(object, id)) ?? {};
    if (typeof accountId === 'string') targets.set(accountId, { object: 'account', id: accountId });
  }
  return [...targets.values()];
}

async function touch(object: string, id: string, at: string, context: RuleContext): Promise<void> {
  if (!context.model.object(object).fields.has('lastActivityAt')) return;
  const record = await context.find(object, id);
  if (!record || record.deletedAt || !isLater(at, record)) return;
  await context.update(object, id, { lastActivityAt: at });
}

const isLater = (at: string, { lastActivityAt }: Document) =>
  typeof lastActivityAt !== 'string' || Date.parse(at) > Date.parse(lastActivityAt);
