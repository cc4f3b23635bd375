import type { Change, RuleContext } from './rules.ts';

/** Far deeper than any tree that people make; a longer walk means that something is wrong. */
const deepest = 200;

/** Keeps other transactions of the workspace from changing the same tree until this one ends. */
export async function lockTree({ transaction, principal }: RuleContext, tree: string): Promise<void> {
  await transaction.run({
    text: 'select pg_advisory_xact_lock(hashtextextended($1, $2))',
    values: [tree, principal.workspaceId],
  });
}

/**
 * Refuses a parent that is the record itself or lies below it. Without the lock, two people could each hang one
 * branch under the other's at the same moment and neither would see a ring.
 */
export async function refuseCycle(change: Change, context: RuleContext, key: string, message: string): Promise<void> {
  // Nothing leads to a record that is only being made.
  if (change.verb === 'create' || !change.has(key) || !change.after[key]) return;
  await lockTree(context, `${change.object}.${key}`);
  let above: unknown = change.after[key];
  for (let depth = 0; typeof above === 'string'; depth += 1) {
    if (above === change.id || depth === deepest) return change.refuse(key, 'cycle', message);
    above = (await context.find(change.object, above))?.[key];
  }
}
