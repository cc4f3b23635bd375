import type { FilterNode } from './filter.ts';
import type { Grouping } from './grouping.ts';

const pad = (number: number) => String(number).padStart(2, '0');

/** Last day of the week, month, quarter or year that begins on the day; both YYYY-MM-DD. */
export function lastDayOf(firstDay: string, by: NonNullable<Grouping['by']>): string {
  const [year, month, day] = firstDay.split('-').map(Number) as [number, number, number];
  if (by === 'week') return new Date(Date.UTC(year, month - 1, day + 6)).toISOString().slice(0, 10);
  if (by === 'year') return `${firstDay.slice(0, 4)}-12-31`;
  if (by !== 'month' && by !== 'quarter') return firstDay;
  const lastMonth = by === 'month' ? month : month + 2;
  return `${firstDay.slice(0, 4)}-${pad(lastMonth)}-${pad(new Date(Date.UTC(year, lastMonth, 0)).getUTCDate())}`;
}

/** The condition that finds exactly the records counted in the group with this key, as `compileAggregate` gave it. */
export function groupCondition({ field, by = 'value' }: Grouping, key: unknown): FilterNode {
  if (key === null || key === undefined) return { field, op: 'empty' };
  if (by === 'value') return { field, op: 'eq', value: key };
  return { field, op: 'between', value: [key, lastDayOf(String(key), by)] };
}
