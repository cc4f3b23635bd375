import { type Change, defineRules, type RuleContext } from '#core/engine/operations/rules.ts';
import { compileFilter } from '#core/engine/query/compile-filter.ts';
import { firstRow } from '#core/engine/query/row.ts';
import { Problem } from '#core/kit/problem.ts';
import { asCompany } from '../as-company.ts';
import { leadsToField } from '../language.ts';

export default defineRules({
  object: 'assignmentRule',
  async prepare(change, context) {
    checkFilter(change, context);
    checkLanguage(change, context);
    checkPeople(change);
    if (change.verb === 'create' && !change.wrote('position'))
      change.after.position = await nextPosition(change, context);
  },
});

/** A filter that cannot be read would never fit, and nobody would know why. */
function checkFilter(change: Change, { model, principal }: RuleContext) {
  const { filter, object } = change.after;
  if (!filter || typeof object !== 'string' || !(change.has('filter') || change.has('object'))) return;
  try {
    compileFilter(filter, firstRow(model.object(object)), asCompany(model, principal));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    change.refuse(error.errors[0]?.path || 'filter', error.code, error.message);
  }
}

function checkLanguage(change: Change, context: RuleContext) {
  const { languageField, object } = change.after;
  if (typeof languageField !== 'string' || typeof object !== 'string') return;
  if (!change.has('languageField') && !change.has('object')) return;
  if (!leadsToField(context, context.model.object(object), languageField))
    change.refuse('languageField', 'unknown_field', 'names no field that could hold a language');
}

function checkPeople({ after, refuse }: Change) {
  const isNobody = (value: unknown) => ((value as unknown[] | null) ?? []).length === 0;
  if (isNobody(after.userIds) && isNobody(after.teamIds))
    refuse('userIds', 'required', 'names nobody: choose people or a team');
  if (after.otherwise === 'user' && !after.otherwiseUserId) refuse('otherwiseUserId', 'required', 'is required');
  if (after.otherwise === 'team' && !after.otherwiseTeamId) refuse('otherwiseTeamId', 'required', 'is required');
}

async function nextPosition({ after }: Change, { transaction, principal }: RuleContext): Promise<number> {
  const [row] = await transaction.query<{ next: number }>(
    'select coalesce(max(position), 0)::int + 1 as next from read.assignment_rule where workspace_id = $1 and object = $2 and deleted_at is null',
    [principal.workspaceId, after.object ?? ''],
  );
  return row!.next;
}
