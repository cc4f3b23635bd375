import { groupCondition } from '#core/engine/query/group-condition.ts';
import type { Grouping } from '#core/engine/query/grouping.ts';
import type { ChartRow, Days } from './answer.ts';
import { periodsBetween } from './periods-between.ts';

/**
 * A month in which nothing happened is a column of nothing, not a gap that nobody sees. From the first row to the
 * last, or further where `reach` says so; `nothing` are the values of a month without any. Rows without a date come last.
 */
export function fillPeriods(
  rows: ChartRow[],
  grouping: Grouping,
  nothing: ChartRow['values'],
  reach?: Days | null,
): ChartRow[] {
  const { by = 'value' } = grouping;
  const dated = rows.filter(({ keys: [key] }) => key !== null);
  if (by === 'value' || dated.length === 0) return rows;
  const keys = dated.map(({ keys: [key] }) => String(key)).sort();
  const [first, last] = [keys[0]!, keys.at(-1)!];
  const periods = periodsBetween(
    reach && reach.from < first ? reach.from : first,
    reach && reach.to > last ? reach.to : last,
    by,
  );
  const found = new Map(dated.map((row) => [row.keys[0], row]));
  const all = [...new Set([...periods, ...keys])].sort();
  const filled = all.map(
    (key) => found.get(key) ?? { keys: [key], labels: [key], values: nothing, filter: groupCondition(grouping, key) },
  );
  return [...filled, ...rows.filter(({ keys: [key] }) => key === null)];
}
