import { mayManage } from '#core/engine/access/settings-permission.ts';
import { lockTree } from '#core/engine/operations/refuse-cycle.ts';
import { type Change, type Document, defineRules, type RuleContext } from '#core/engine/operations/rules.ts';
import { forbidden } from '#core/kit/problem.ts';

export default defineRules({
  object: 'absence',
  async prepare(change, context) {
    for (const record of [change.before, change.after]) if (record) assertMayPlan(record, context);
    checkDays(change);
    if (change.after.standInId && change.after.standInId === change.after.userId)
      change.refuse('standInId', 'same_person', 'must be somebody else');
    await refuseOverlap(change, context);
    await nameAbsence(change, context);
  },
  beforeDelete: (record, context) => assertMayPlan(record, context),
});

/** Everybody plans their own days; those of others are for who is trusted with people. */
function assertMayPlan({ userId }: Document, { principal }: RuleContext) {
  if (!userId || userId === principal.userId || mayManage(principal, 'people')) return;
  throw forbidden('You may plan your own absences; those of others are for who looks after people.');
}

function checkDays({ after, refuse }: Change) {
  if (typeof after.from === 'string' && typeof after.to === 'string' && after.to < after.from)
    refuse('to', 'before_start', 'must not be before the first day');
}

/** Nobody is away twice on the same day: two stand-ins would both think the work is theirs. */
async function refuseOverlap(change: Change, context: RuleContext) {
  const { after, id } = change;
  if (!['userId', 'from', 'to'].some((key) => change.has(key))) return;
  if (!after.userId || !after.from || !after.to) return;
  // Two absences written at the same moment must not both find the days free.
  await lockTree(context, `absence.${after.userId}`);
  const [other] = await context.transaction.query<{ from: string; to: string }>(
    `select "from"::text as "from", "to"::text as "to" from read.absence
     where workspace_id = $1 and user_id = $2 and id <> $3 and deleted_at is null and "from" <= $5 and "to" >= $4 limit 1`,
    [context.principal.workspaceId, after.userId, id, after.from, after.to],
  );
  if (other) change.refuse('from', 'overlap', `overlaps an absence from ${other.from} to ${other.to}`);
}

async function nameAbsence({ after }: Change, context: RuleContext) {
  const person = typeof after.userId === 'string' ? await context.find('user', after.userId) : null;
  after.name = `${String(person?.name ?? '…').slice(0, 200)} ${after.from ?? ''} – ${after.to ?? ''}`;
}
