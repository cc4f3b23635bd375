import { Temporal } from 'temporal-polyfill';
import { readDay } from '#core/fields/date/relative-day.ts';
import { type Clock, namedPeriods, periodDays, today } from '#core/kit/periods.ts';
import { badRequest, InvalidValue } from '#core/kit/problem.ts';
import type { AnsweredPeriod, Days } from './answer.ts';

/** As in the address: a name, or two days. */
export interface AskedPeriod {
  period?: string;
  from?: string;
  to?: string;
}

/** The days that are meant and those to compare them with; undefined when nothing was asked for. Throws a 400. */
export function resolvePeriod({ period, from, to }: AskedPeriod, clock: Clock): AnsweredPeriod | undefined {
  if (from !== undefined || to !== undefined || period === 'custom') return customPeriod(from, to, clock);
  if (period === undefined) return undefined;
  if (period === 'all') return { name: 'all', days: null, previous: null };
  if (!namedPeriods.includes(period))
    throw badRequest(
      'unknown_period',
      `"${period.slice(0, 60)}" is no period; there are: all, custom, ${namedPeriods.join(', ')}.`,
      'period',
    );
  const { from: first, to: after } = periodDays(period, clock);
  return withPrevious(period, { from: first, to: String(Temporal.PlainDate.from(after).subtract({ days: 1 })) }, clock);
}

function customPeriod(from: string | undefined, to: string | undefined, clock: Clock): AnsweredPeriod {
  const days = { from: dayOf(from, 'from'), to: dayOf(to, 'to') };
  if (days.from > days.to) throw badRequest('invalid_period', 'The period ends before it begins.', 'to');
  return withPrevious('custom', days, clock);
}

function dayOf(value: string | undefined, path: 'from' | 'to'): string {
  try {
    return readDay(value);
  } catch (error) {
    if (!(error instanceof InvalidValue)) throw error;
    throw badRequest('invalid_period', `A period of your own wants "from" and "to": ${path} ${error.message}.`, path);
  }
}

function withPrevious(name: string, days: Days, clock: Clock): AnsweredPeriod {
  return { name, days, previous: previousDays(days, String(today(clock))) };
}

/**
 * Whole months are compared with as many months before, anything else with as many days before. Of a period that
 * still runs only as many days are compared as have passed: half a quarter beside a whole one would always look bad.
 */
export function previousDays(days: Days, now: string): Days {
  const from = Temporal.PlainDate.from(days.from);
  const after = Temporal.PlainDate.from(days.to).add({ days: 1 });
  const months = from.day === 1 && after.day === 1 ? (after.year - from.year) * 12 + after.month - from.month : 0;
  const start = months > 0 ? from.subtract({ months }) : from.subtract({ days: from.until(after).days });
  const end = from.subtract({ days: 1 });
  if (now < days.from || now >= days.to) return { from: String(start), to: String(end) };
  const sameDay = start.add({ days: from.until(Temporal.PlainDate.from(now)).days });
  return { from: String(start), to: String(Temporal.PlainDate.compare(sameDay, end) < 0 ? sameDay : end) };
}
