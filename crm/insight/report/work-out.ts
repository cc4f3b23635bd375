import { minorUnits } from '#core/fields/money/money.field.ts';
import { Decimal, roundDecimal } from '#core/kit/decimal.ts';
import type { Figure } from './answer.ts';
import type { Metric } from './definition.ts';

/** Sums of a metric's parts: `[value]` or `[value, per]`, as SQL gave them. */
export type Sums = (number | string | null)[];

/** Places kept of a quotient; amounts keep those of their currency. */
const places = { percent: 2, days: 1, number: 4 };

/** The figure that the sums make, exactly, rounded half up. Null when there is nothing to divide by. */
export function workOut({ unit, per }: Metric, [value, divisor]: Sums, currency: string): Figure {
  const sum = new Decimal(value ?? 0);
  if (per && new Decimal(divisor ?? 0).eq(0)) return null;
  const result = per ? sum.div(new Decimal(divisor!)) : sum;
  if (unit === 'money') return roundDecimal(result, minorUnits(currency)).toFixed(minorUnits(currency));
  if (unit === 'count') return Number(result);
  return Number(roundDecimal(unit === 'percent' ? result.times(100) : result, places[unit]));
}

/** Adds up the sums of several groups. */
export function addSums(all: Sums[]): Sums {
  const [first, ...rest] = all;
  if (!first) return [];
  return rest.reduce(
    (total, sums) => total.map((sum, index) => new Decimal(sum ?? 0).plus(new Decimal(sums[index] ?? 0)).toFixed()),
    first,
  );
}
