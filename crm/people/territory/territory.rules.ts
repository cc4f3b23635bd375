import { refuseCycle } from '#core/engine/operations/refuse-cycle.ts';
import { type Change, defineRules } from '#core/engine/operations/rules.ts';
import { addNarrowing } from '../assignment/territory.ts';
import { faultsOf } from './check-rules.ts';
import { narrowAssignment } from './narrow-assignment.ts';
import { readRules } from './read-rules.ts';

// Work on what lies in a territory goes to those who work there.
addNarrowing(narrowAssignment);

export default defineRules({
  object: 'territory',
  async prepare(change, context) {
    await refuseCycle(change, context, 'parentId', 'is part of this territory, directly or through others');
    refuseBackwards(change);
    if (!change.has('rules')) return;
    const faults = faultsOf(change.after.rules, context.model, context.principal);
    for (const { path, code, message } of faults) change.refuse(path, code, message);
    if (faults.length > 0) return;
    change.after.rules = readRules(change.after.rules);
    // Opens nothing until what it holds has been worked out anew.
    change.after.appliedAt = null;
    change.after.matched = null;
  },
  async follow(change, { principal, transaction }) {
    if (change.before && !change.has('rules')) return;
    await transaction.query('select data.enqueue($1, $2)', [
      'applyTerritory',
      JSON.stringify({ workspaceId: principal.workspaceId, territoryId: change.id }),
    ]);
  },
});

function refuseBackwards(change: Change) {
  const { from, until, people } = change.after;
  if (isBackwards(from, until)) change.refuse('until', 'backwards', 'lies before the first day');
  for (const [index, one] of ((people as Record<string, unknown>[] | null) ?? []).entries())
    if (isBackwards(one.from, one.until))
      change.refuse(`people.${index}.until`, 'backwards', 'lies before the first day');
}

const isBackwards = (from: unknown, until: unknown) =>
  typeof from === 'string' && typeof until === 'string' && until < from;
