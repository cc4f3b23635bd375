import { keep, useKept } from './kept.ts';

/** A record somebody looked at in this browser. */
export interface RecentRecord {
  object: string;
  plural: string;
  id: string;
  title: string;
}

const mostKept = 30;
const recent = keep<RecentRecord[]>('rapport.recent', []);

/** Puts the record first among the recent ones. The record page calls it when it knows the title. */
export function rememberRecord(record: RecentRecord): void {
  const first = recent.get()[0];
  if (first && first.id === record.id && first.title === record.title) return;
  recent.set([record, ...recent.get().filter((other) => other.id !== record.id)].slice(0, mostKept));
}

/** Takes out a record that was deleted. */
export function forgetRecord(id: string): void {
  recent.set(recent.get().filter((other) => other.id !== id));
}

/** Another person may use this browser next. */
export function forgetAllRecords(): void {
  recent.set([]);
}

export function useRecentRecords(): readonly RecentRecord[] {
  return useKept(recent)[0];
}
