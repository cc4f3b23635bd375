import type { Change, RuleContext } from '#core/engine/operations/rules.ts';
import { today } from '#core/kit/periods.ts';

/** When the deal closed and how far it had come; reopening forgets both, and moving between won stages neither. */
export function close(change: Change, { principal, isImport }: RuleContext): void {
  const { after, before } = change;
  if (!change.has('category')) return;
  const wasOpen = before?.category === 'open';
  if (wasOpen && !change.wrote('lastOpenStageId')) after.lastOpenStageId = before.stageId;
  if (after.category === 'open') {
    for (const key of ['closedAt', 'lastOpenStageId', 'lostReason', 'lostNote'])
      if (before && !change.wrote(key)) after[key] = null;
    return;
  }
  if (after.category === 'won') {
    // A reason to lose says nothing about a deal that was won after all.
    after.lostReason = null;
    after.lostNote = null;
  }
  if (change.wrote('closedAt')) return;
  const day = today(principal).toString();
  const written = change.wrote('closeDate') ? (after.closeDate as string | null) : null;
  // Of a deal of the past we know the day at most; noon is that day almost everywhere on earth.
  if (written && (isImport || written < day)) after.closedAt = `${written}T12:00:00.000Z`;
  // When it was lost or won is not known; today would put years of history into this month's report.
  else if (isImport && !before) after.closedAt = null;
  else after.closedAt = new Date(principal.now).toISOString();
  if (!change.wrote('closeDate') && after.closedAt) after.closeDate = day;
  if (isImport && after.closedAt && !change.wrote('stageEnteredAt')) after.stageEnteredAt = after.closedAt;
}
