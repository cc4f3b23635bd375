import { groupCondition } from '#core/engine/query/group-condition.ts';
import type { Grouping } from '#core/engine/query/grouping.ts';
import { today } from '#core/kit/periods.ts';
import type { ChartRow } from './answer.ts';
import type { Metric } from './definition.ts';
import type { Asked } from './question.ts';
import { workOut } from './work-out.ts';

/** Ten years. A date of 1901 by mistake would otherwise draw a thousand empty months. */
const mostMonths = 120;

/**
 * A month in which nothing happened is a column of nothing, not a gap that nobody sees. Of the period the months to
 * come are left out unless something is dated in them.
 */
export function fillMonths(rows: ChartRow[], grouping: Grouping, metrics: Metric[], asked: Asked): ChartRow[] {
  const { days } = asked.period;
  const { currency } = asked.scope.principal;
  const found = new Map(rows.map((row) => [row.keys[0], row]));
  const dated = rows.flatMap(({ keys: [key] }) => (key === null ? [] : [monthNumber(String(key))]));
  if (dated.length === 0) return rows;
  const now = monthNumber(String(today(asked.scope.principal)));
  const first = days ? monthNumber(days.from) : Math.min(...dated);
  const last = days ? Math.max(...dated, Math.min(monthNumber(days.to), now)) : Math.max(...dated);
  if (last - first >= mostMonths) return rows;
  const months = Array.from({ length: last - first + 1 }, (_, index) => firstDay(first + index));
  const filled = months.map((key): ChartRow => {
    const known = found.get(key);
    if (known) return known;
    const values = metrics.map((metric) => workOut(metric, [], currency));
    return { keys: [key], labels: [key], values, filter: groupCondition(grouping, key) };
  });
  return [...filled, ...rows.filter(({ keys: [key] }) => key === null)];
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function firstDay(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}
