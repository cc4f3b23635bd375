import type { Change, RuleContext } from '#core/engine/operations/rules.ts';

/** Keeps every stay in a stage: closes the last one and opens the next. */
export async function logMove(change: Change, context: RuleContext): Promise<void> {
  const { after, before, id } = change;
  if (!after.stageId || !change.has('stageId')) return;
  const enteredAt = String(after.stageEnteredAt);
  if (before)
    for (const stay of await context.findAll('stageMove', { opportunityId: id, leftAt: null }))
      await context.update('stageMove', String(stay.id), { leftAt: enteredAt });
  await context.create('stageMove', {
    opportunityId: id,
    fromStageId: before?.stageId ?? null,
    toStageId: after.stageId,
    enteredAt,
    movedById: context.principal.userId,
  });
}
