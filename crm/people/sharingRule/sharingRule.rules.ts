import { everything } from '#core/engine/access/profile.ts';
import { type Change, defineRules, type RuleContext } from '#core/engine/operations/rules.ts';
import { compileFilter } from '#core/engine/query/compile-filter.ts';
import { firstRow } from '#core/engine/query/row.ts';
import { Problem } from '#core/kit/problem.ts';
import { isShared } from '../sharing/sharing.routes.ts';
import { refuseMoving } from './refuse-moving.ts';

export default defineRules({
  object: 'sharingRule',
  prepare(change, context) {
    checkObject(change, context);
    // Out of force at once; in force again when what it opens has been worked out anew.
    if (change.has('object') || change.has('filter')) {
      change.after.appliedAt = null;
      change.after.matched = null;
    }
  },
  async follow(change, { principal, transaction }) {
    if (change.before && !change.has('object') && !change.has('filter')) return;
    await transaction.query('select data.enqueue($1, $2)', [
      'applySharingRule',
      JSON.stringify({ workspaceId: principal.workspaceId, ruleId: change.id }),
    ]);
  },
});

function checkObject(change: Change, { model, principal }: RuleContext) {
  const { object: name, filter } = change.after;
  const object = model.base.objects.get(String(name));
  if (!object || !isShared(object)) return change.refuse('object', 'unknown_object', 'is not an object that is shared');
  if (!filter || !(change.has('filter') || change.has('object'))) return;
  try {
    const scope = { model: model.base, principal: { ...principal, profile: everything } };
    refuseMoving(filter, object, compileFilter(filter, firstRow(object), scope));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const [first] = error.errors;
    change.refuse(first?.path ?? 'filter', first?.code ?? error.code, first?.message ?? error.message);
  }
}
