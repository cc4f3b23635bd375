import { lockTree, refuseCycle } from '#core/engine/operations/refuse-cycle.ts';
import { type Change, type Document, defineRules, type RuleContext } from '#core/engine/operations/rules.ts';
import { Problem } from '#core/kit/problem.ts';

const lastOne = 'The workspace would be left without an active administrator.';

export default defineRules({
  object: 'user',
  async prepare(change, context) {
    checkTimeZone(change);
    await refuseCycle(change, context, 'managerId', 'reports to this user, directly or through others');
    await keepAnAdministrator(change, context);
  },
  async beforeDelete(record, context) {
    if (isAdministrator(record) && !(await hasOtherAdministrator(String(record.id), context)))
      throw new Problem(409, 'last_administrator', lastOne);
  },
});

function checkTimeZone(change: Change) {
  const { timeZone } = change.after;
  if (!change.has('timeZone') || typeof timeZone !== 'string') return;
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    change.refuse('timeZone', 'unknown_time_zone', 'expects a time zone such as Europe/Paris');
  }
}

function isAdministrator({ role, status }: Document): boolean {
  return role === 'administrator' && status === 'active';
}

/** Somebody must be able to let people in again. */
async function keepAnAdministrator(change: Change, context: RuleContext) {
  if (!change.before || !isAdministrator(change.before) || isAdministrator(change.after)) return;
  if (await hasOtherAdministrator(change.id, context)) return;
  change.refuse(change.has('role') ? 'role' : 'status', 'last_administrator', lastOne);
}

/** Looked up rather than found: what this operation has read before may have changed since. */
async function hasOtherAdministrator(id: string, context: RuleContext): Promise<boolean> {
  // Two administrators who demote each other at once must not both succeed.
  await lockTree(context, 'user.administrators');
  const others = await context.transaction.query(
    `select 1 from read."user" where workspace_id = $1 and id <> $2 and role = 'administrator' and status = 'active' and deleted_at is null limit 1`,
    [context.principal.workspaceId, id],
  );
  return others.length > 0;
}
