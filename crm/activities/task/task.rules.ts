import { type Change, defineRules, type RuleContext } from '#core/engine/operations/rules.ts';
import { touchParties } from '../rules/touch.ts';

export default defineRules({
  object: 'task',
  prepare: complete,
  follow: (change, context) => touchParties(change, context, change.after.completedAt),
});

/** Done tasks know since when; reopened ones forget. An import may know better than the clock. */
function complete({ after, has }: Change, { isImport }: RuleContext) {
  if (after.status !== 'done') after.completedAt = null;
  else if (isImport) after.completedAt ??= after.dueAt;
  else if (has('status')) after.completedAt = new Date().toISOString();
}
