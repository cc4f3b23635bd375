import type { RecordData } from '#core/fields/input.ts';

const dayMilliseconds = 86_400_000;

/** A record that may still move: not one that was won, lost or closed. */
export function isOpen(record: RecordData): boolean {
  return record.category === undefined || record.category === null || record.category === 'open';
}

/** Days since a record entered its stage, when that is longer than the stage allows. */
export function staleDays(record: RecordData, stage: RecordData | undefined, now = Date.now()): number | undefined {
  if (record.isStale === false || !isOpen(record)) return undefined;
  const since = (record.staleSince ?? record.stageEnteredAt) as string | null | undefined;
  const allowed = Number(stage?.staleAfterDays ?? Number.NaN);
  if (!since || (!record.isStale && Number.isNaN(allowed))) return undefined;
  const days = Math.floor((now - Date.parse(since)) / dayMilliseconds);
  return record.isStale || days > allowed ? days : undefined;
}

/** Nothing is planned for an open record of a kind that has next steps. */
export function lacksNextStep(record: RecordData): boolean {
  return 'nextStep' in record && isOpen(record) && !record.nextStep && !record.nextStepDate;
}
