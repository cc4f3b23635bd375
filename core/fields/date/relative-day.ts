import { Temporal } from 'temporal-polyfill';
import { today } from '#core/kit/periods.ts';
import { InvalidValue } from '#core/kit/problem.ts';
import { Late } from '#core/kit/sql.ts';
import type { Asker } from '../field.ts';

const pattern = /^\d{4}-\d{2}-\d{2}$/;

/** A real date, YYYY-MM-DD, of the years 1 to 9999. Throws InvalidValue. */
export function readDay(value: unknown): string {
  if (typeof value !== 'string' || !pattern.test(value) || value.startsWith('0000'))
    throw new InvalidValue('not_a_date', 'expects a date such as 2026-01-31');
  try {
    return String(Temporal.PlainDate.from(value));
  } catch {
    throw new InvalidValue('not_a_date', `${value} is not in the calendar`);
  }
}

/**
 * `"today"`, `{daysAgo: n}` or `{daysAhead: n}` → the day where the asker is, known when asked; undefined when
 * the value is none of these. Throws InvalidValue.
 */
export function readRelativeDay(value: unknown): Late<Asker> | undefined {
  const days = offsetOf(value);
  if (days === undefined) return undefined;
  return new Late<Asker>((asker) => String(today(asker).add({ days })));
}

function offsetOf(value: unknown): number | undefined {
  if (value === 'today') return 0;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  const [[word, count] = [], ...rest] = Object.entries(value);
  if ((word !== 'daysAgo' && word !== 'daysAhead') || rest.length > 0)
    throw new InvalidValue('not_a_date', 'expects a date, "today", {"daysAgo": 7} or {"daysAhead": 7}');
  if (!Number.isInteger(count) || count < 0 || count > 36_500)
    throw new InvalidValue('out_of_range', `${word} must be a whole number from 0 to 36,500`);
  return word === 'daysAgo' ? -count : count;
}
