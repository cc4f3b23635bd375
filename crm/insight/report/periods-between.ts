import type { Grouping } from '#core/engine/query/grouping.ts';

type Unit = Exclude<NonNullable<Grouping['by']>, 'value'>;

/** More would be drawn as a wall of nothing: a date of 1901 by mistake makes a thousand empty months. */
const mostPeriods = 120;

const monthsOf: Partial<Record<Unit, number>> = { month: 1, quarter: 3, year: 12 };

/** First days of the days, weeks, months… from one to another; only these two where there are too many between. */
export function periodsBetween(first: string, last: string, by: Unit): string[] {
  const [year, month, day] = first.split('-').map(Number) as [number, number, number];
  const found: string[] = [];
  for (let step = 0; found.length <= mostPeriods; step++) {
    const months = monthsOf[by];
    const days = by === 'week' ? 7 : 1;
    const at = months ? Date.UTC(year, month - 1 + step * months, 1) : Date.UTC(year, month - 1, day + step * days);
    const period = new Date(at).toISOString().slice(0, 10);
    if (period > last) return found;
    found.push(period);
  }
  return first === last ? [first] : [first, last];
}
