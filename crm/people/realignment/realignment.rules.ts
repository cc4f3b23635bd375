import { defineRules } from '#core/engine/operations/rules.ts';
import { proposalShape } from './proposal.ts';

export default defineRules({
  object: 'realignment',
  prepare(change) {
    const isDone = change.before?.status === 'applied';
    for (const key of ['territories', 'effectiveOn'])
      if (isDone && change.has(key)) change.refuse(key, 'already_applied', 'cannot change: it has been applied');
    // What was scheduled as it was is looked at again before it takes effect.
    if (change.before?.status === 'scheduled' && (change.wrote('territories') || change.wrote('effectiveOn')))
      change.after.status = 'draft';
    if (!change.has('territories')) return;
    const { success, error } = proposalShape.safeParse(change.after.territories);
    if (!success)
      for (const { path, message } of error.issues.slice(0, 20))
        change.refuse(['territories', ...path].join('.'), 'invalid', message);
  },
});
