import { Temporal } from 'temporal-polyfill';
import { InvalidValue } from './problem.ts';

/** When and where a relative date is read. */
export interface Clock {
  /** IANA name, such as America/Toronto. */
  timeZone: string;
  /** Month (1 to 12) in which the fiscal year begins. */
  fiscalYearStart: number;
  /** Milliseconds since the epoch. */
  now: number;
}

const units = ['day', 'week', 'month', 'quarter', 'year', 'fiscalQuarter', 'fiscalYear'] as const;
type CalendarUnit = (typeof units)[number];
const rollingUnits = ['day', 'week', 'month', 'quarter', 'year'] as const;
type RollingUnit = (typeof rollingUnits)[number];

const which = { this: 0, last: -1, next: 1 } as const;

const named = new Map<string, { unit: CalendarUnit; offset: number }>([
  ['today', { unit: 'day', offset: 0 }],
  ['yesterday', { unit: 'day', offset: -1 }],
  ['tomorrow', { unit: 'day', offset: 1 }],
]);
for (const unit of units.slice(1))
  for (const [word, offset] of Object.entries(which))
    named.set(`${word}${unit[0]!.toUpperCase()}${unit.slice(1)}`, { unit, offset });

/** `today`, `lastWeek`, `thisFiscalQuarter`… */
export const namedPeriods: readonly string[] = [...named.keys()];

/**
 * A named period is one of the calendar's: `lastMonth` is the whole month before this one. A counted one rolls
 * with today and includes it: `{last: 7, unit: 'day'}` is today and the six days before,
 * `{next: 1, unit: 'month'}` runs from today to the day before the same day of next month.
 */
export type Period = string | { last: number; unit: RollingUnit } | { next: number; unit: RollingUnit };

/** Checks a period that came from outside. Throws InvalidValue. */
export function parsePeriod(value: unknown): Period {
  if (typeof value === 'string') {
    if (named.has(value)) return value;
    throw new InvalidValue('unknown_period', `"${value}" is no period; there are: ${namedPeriods.join(', ')}`);
  }
  const { last, next, unit, ...rest } = (value ?? {}) as Record<string, unknown>;
  const count = last ?? next;
  const isCounted = typeof value === 'object' && (last === undefined) !== (next === undefined);
  if (!isCounted || Object.keys(rest).length > 0)
    throw new InvalidValue('not_a_period', 'expects a name such as "thisMonth" or {"last": 7, "unit": "day"}');
  if (!Number.isInteger(count) || (count as number) < 1 || (count as number) > 1000)
    throw new InvalidValue('out_of_range', 'counts from 1 to 1,000 units');
  if (!rollingUnits.includes(unit as RollingUnit))
    throw new InvalidValue('unknown_unit', `"${String(unit)}" is no unit; there are: ${rollingUnits.join(', ')}`);
  const checked = { unit: unit as RollingUnit };
  return last === undefined ? { next: count as number, ...checked } : { last: count as number, ...checked };
}

/** Today's date where the asker is. */
export function today(clock: Pick<Clock, 'now' | 'timeZone'>): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(clock.now).toZonedDateTimeISO(clock.timeZone).toPlainDate();
}

function lengthOf(unit: CalendarUnit, count: number): Temporal.DurationLike {
  if (unit === 'quarter' || unit === 'fiscalQuarter') return { months: 3 * count };
  if (unit === 'fiscalYear') return { years: count };
  return { [`${unit}s`]: count };
}

/** First day of the unit that holds the day. Weeks begin on Monday (ISO 8601). */
function startOf(unit: CalendarUnit, day: Temporal.PlainDate, fiscalYearStart: number): Temporal.PlainDate {
  if (unit === 'day') return day;
  if (unit === 'week') return day.subtract({ days: day.dayOfWeek - 1 });
  const first = day.with({ day: 1 });
  if (unit === 'month') return first;
  const yearStart = unit.startsWith('fiscal') ? fiscalYearStart : 1;
  const monthsIn = (day.month - yearStart + 12) % 12;
  return first.subtract({ months: unit.toLowerCase().endsWith('quarter') ? monthsIn % 3 : monthsIn });
}

/** The days of a period: from the first (included) to the one after the last (excluded), as YYYY-MM-DD. */
export function periodDays(period: Period, clock: Clock): { from: string; to: string } {
  const day = today(clock);
  if (typeof period === 'string') {
    const { unit, offset } = named.get(period)!;
    const start = startOf(unit, day, clock.fiscalYearStart);
    return { from: String(start.add(lengthOf(unit, offset))), to: String(start.add(lengthOf(unit, offset + 1))) };
  }
  if ('next' in period) return { from: String(day), to: String(day.add(lengthOf(period.unit, period.next))) };
  const end = day.add({ days: 1 });
  return { from: String(end.subtract(lengthOf(period.unit, period.last))), to: String(end) };
}

/**
 * The instant at which a day begins in a time zone, as ISO 8601 in UTC. That is not always midnight: where
 * daylight saving begins at 00:00 the day begins at 01:00.
 */
export function startOfDay(day: string, timeZone: string): string {
  const start = Temporal.PlainDate.from(day).toZonedDateTime(timeZone);
  return start.toInstant().toString({ fractionalSecondDigits: 3 });
}

/** The day after, as YYYY-MM-DD. */
export function dayAfter(day: string): string {
  return String(Temporal.PlainDate.from(day).add({ days: 1 }));
}

/** Instants of a period, [from, to). */
export function periodInstants(period: Period, clock: Clock): { from: string; to: string } {
  const { from, to } = periodDays(period, clock);
  return { from: startOfDay(from, clock.timeZone), to: startOfDay(to, clock.timeZone) };
}
