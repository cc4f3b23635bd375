import type { RecordData } from '#core/fields/input.ts';
import type { AggregateRow } from '../data/queries.ts';

export interface Group {
  /** Tells the group from its siblings, and from itself after a refresh. */
  id: string;
  key: unknown;
  label: string;
  count: number;
  /** Totals by column. */
  totals: Record<string, number | string | null>;
}

/** One line of the list. */
export type Item =
  | { kind: 'record'; id: string; record: RecordData; group?: string }
  | { kind: 'group'; id: string; group: Group; isOpen: boolean }
  /** A row on its way, as high as it will be. */
  | { kind: 'pending'; id: string; group?: string };

/** Rows drawn as waiting while a page is on its way; enough to fill a screen. */
export const pendingRows = 30;

export function pending(count: number, group?: string): Item[] {
  return Array.from({ length: count }, (_, index) => ({
    kind: 'pending' as const,
    id: `pending-${group ?? ''}-${index}`,
    ...(group === undefined ? {} : { group }),
  }));
}

export function toGroup(row: AggregateRow, paths: string[], empty: string): Group {
  const key = row.keys[0] ?? null;
  const [count, ...totals] = row.values;
  return {
    id: JSON.stringify(key),
    key,
    label: row.labels[0] ?? (key === null ? empty : String(key)),
    count: Number(count ?? 0),
    totals: Object.fromEntries(paths.map((path, index) => [path, totals[index] ?? null])),
  };
}
