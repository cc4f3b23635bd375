import { lockTree, refuseCycle } from '#core/engine/operations/refuse-cycle.ts';
import { type Change, type Document, defineRules, type RuleContext } from '#core/engine/operations/rules.ts';
import { Problem } from '#core/kit/problem.ts';

const lastOne = 'The workspace would be left without an active administrator.';

export default defineRules({
  object: 'user',
  async prepare(change, context) {
    checkTimeZone(change);
    await refuseCycle(change, context, 'managerId', 'reports to this user, directly or through others');
    await giveFirstRole(change, context);
    await keepRolesWithin(change, context);
    await keepAnAdministrator(change, context);
  },
  async beforeDelete(record, context) {
    const administrator = await roleOf('administrator', context);
    const isOne = isActive(record) && rolesOf(record).includes(administrator ?? '');
    if (isOne && !(await hasOtherAdministrator(String(record.id), context)))
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

function isActive({ status }: Document): boolean {
  return status === 'active';
}

function rolesOf({ roleIds }: Document): string[] {
  return (roleIds ?? []) as string[];
}

/** A colleague without a role could do nothing at all: an imported one works like everybody else. */
async function giveFirstRole(change: Change, context: RuleContext) {
  if (rolesOf(change.after).length > 0) return;
  const member = await roleOf('member', context);
  if (member) change.after.roleIds = [member];
}

async function roleOf(key: string, context: RuleContext): Promise<string | undefined> {
  const [role] = await context.findAll('role', { key });
  return role && String(role.id);
}

/** Roles are given by those trusted with roles, and none that opens more of the settings than they may open. */
async function keepRolesWithin(change: Change, context: RuleContext) {
  if (!change.has('roleIds')) return;
  const { profile } = context.principal;
  const added = rolesOf(change.after).filter((id) => !rolesOf(change.before ?? {}).includes(id));
  const isFirst = !change.before && added.length === 1 && added[0] === (await roleOf('member', context));
  if (!isFirst && !profile.settings.has('roles'))
    return change.refuse('roleIds', 'forbidden', 'are given by those who are trusted with roles');
  for (const id of added) {
    const role = await context.find('role', id);
    const { settings = [] } = (role?.permissions ?? {}) as { settings?: string[] };
    if (settings.some((part) => !(profile.settings as ReadonlySet<string>).has(part)))
      change.refuse('roleIds', 'beyond_own', `"${String(role?.name)}" opens more of the settings than you may`);
  }
}

/** Somebody must be able to let people in again. */
async function keepAnAdministrator(change: Change, context: RuleContext) {
  if (!change.before || !(change.has('roleIds') || change.has('status'))) return;
  const administrator = await roleOf('administrator', context);
  const isOne = (document: Document) => isActive(document) && rolesOf(document).includes(administrator ?? '');
  if (!isOne(change.before) || isOne(change.after)) return;
  if (await hasOtherAdministrator(change.id, context)) return;
  change.refuse(change.has('roleIds') ? 'roleIds' : 'status', 'last_administrator', lastOne);
}

/** Looked up rather than found: what this operation has read before may have changed since. */
async function hasOtherAdministrator(id: string, context: RuleContext): Promise<boolean> {
  // Two administrators who demote each other at once must not both succeed.
  await lockTree(context, 'user.administrators');
  const others = await context.transaction.query(
    `select 1 from read."user" u
     join read.record_link l on l.workspace_id = u.workspace_id and l.from_id = u.id and l.field = 'user.roleIds'
     join read.role r on r.workspace_id = l.workspace_id and r.id = l.to_id and r.key = 'administrator' and r.deleted_at is null
     where u.workspace_id = $1 and u.id <> $2 and u.status = 'active' and u.deleted_at is null limit 1`,
    [context.principal.workspaceId, id],
  );
  return others.length > 0;
}
