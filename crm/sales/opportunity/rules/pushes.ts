import type { Change } from '#core/engine/operations/rules.ts';

/** Counts how often the close date of an open deal moves later, from the one first written. */
export function countPushes(change: Change): void {
  const { after, before } = change;
  if (!after.originalCloseDate && after.closeDate && !change.wrote('originalCloseDate'))
    after.originalCloseDate = after.closeDate;
  const from = before?.closeDate as string | null | undefined;
  const to = after.closeDate as string | null | undefined;
  if (!before || !from || !to || to <= from || change.wrote('pushCount')) return;
  // Closing or reopening sets the date anew; nobody put anything off.
  if (before.category !== 'open' || after.category !== 'open') return;
  after.pushCount = Number(before.pushCount ?? 0) + 1;
}
