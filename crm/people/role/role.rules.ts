import { parsePermissions } from '#core/engine/access/role-permissions.ts';
import { type Change, type Document, defineRules, type RuleContext } from '#core/engine/operations/rules.ts';
import { InvalidValue, Problem } from '#core/kit/problem.ts';

const fixed = 'The administrator role can do everything; make another role for those who should not.';

export default defineRules({
  object: 'role',
  prepare(change, { model, principal }) {
    if (change.before?.key === 'administrator' && change.has('permissions'))
      return change.refuse('permissions', 'fixed_role', fixed);
    normalise(change, model.base);
    keepWithin(change, principal.profile.settings);
  },
  async beforeDelete(role, context) {
    if (role.key === 'administrator') throw new Problem(409, 'fixed_role', fixed);
    await refuseWhileHeld(role, context);
  },
});

/** Kept as the engine reads it, so that nothing unknown lies in it. */
function normalise(change: Change, model: RuleContext['model']) {
  if (!change.has('permissions') || change.after.permissions === null) return;
  try {
    change.after.permissions = parsePermissions(change.after.permissions, (name) => model.objects.get(name));
  } catch (error) {
    if (!(error instanceof InvalidValue)) throw error;
    change.refuse(error.at ? `permissions.${error.at}` : 'permissions', error.code, error.message);
  }
}

/** Nobody hands out a part of the settings that they are not trusted with themselves. */
function keepWithin(change: Change, own: ReadonlySet<string>) {
  if (!change.has('permissions')) return;
  const { settings = [] } = (change.after.permissions ?? {}) as { settings?: string[] };
  const beyond = settings.find((part) => !own.has(part));
  if (beyond) change.refuse('permissions.settings', 'beyond_own', `gives "${beyond}", which you do not have yourself`);
}

async function refuseWhileHeld({ id }: Document, { principal, transaction }: RuleContext) {
  const [held] = await transaction.query<{ count: number }>(
    `select count(*)::int as count from read.record_link l join read."user" u on u.workspace_id = l.workspace_id and u.id = l.from_id
     where l.workspace_id = $1 and l.to_id = $2 and l.field = 'user.roleIds' and u.deleted_at is null`,
    [principal.workspaceId, id],
  );
  if (held && held.count > 0)
    throw new Problem(409, 'role_in_use', `${held.count} people have this role. Give them another one first.`);
}
