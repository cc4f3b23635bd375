import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  type Clock,
  namedPeriods,
  type Period,
  parsePeriod,
  periodDays,
  periodInstants,
  startOfDay,
} from './periods.ts';

const zones = [
  'America/Toronto',
  'Europe/Paris',
  'Pacific/Auckland',
  'Africa/Casablanca',
  'America/Santiago',
  'Asia/Kathmandu',
  'UTC',
];

const clocks = fc.record<Clock>({
  timeZone: fc.constantFrom(...zones),
  fiscalYearStart: fc.integer({ min: 1, max: 12 }),
  now: fc.integer({ min: Date.parse('2000-01-01'), max: Date.parse('2100-01-01') }),
});
const counted = fc.record({
  count: fc.integer({ min: 1, max: 1000 }),
  unit: fc.constantFrom('day', 'week', 'month', 'quarter', 'year'),
});
const periods: fc.Arbitrary<Period> = fc.oneof(
  fc.constantFrom(...namedPeriods),
  counted.map(({ count, unit }) => parsePeriod({ last: count, unit })),
  counted.map(({ count, unit }) => parsePeriod({ next: count, unit })),
);

const clock = (now: string, timeZone = 'America/Toronto', fiscalYearStart = 1): Clock => ({
  now: Date.parse(now),
  timeZone,
  fiscalYearStart,
});

test.each<[Period, string, string]>([
  ['today', '2026-12-31', '2027-01-01'],
  ['thisWeek', '2026-12-28', '2027-01-04'],
  ['nextMonth', '2027-01-01', '2027-02-01'],
  ['lastQuarter', '2026-07-01', '2026-10-01'],
  ['thisYear', '2026-01-01', '2027-01-01'],
  ['thisFiscalYear', '2026-04-01', '2027-04-01'],
  ['lastFiscalYear', '2025-04-01', '2026-04-01'],
  ['thisFiscalQuarter', '2026-10-01', '2027-01-01'],
  [{ last: 7, unit: 'day' }, '2026-12-25', '2027-01-01'],
  [{ last: 1, unit: 'month' }, '2026-12-01', '2027-01-01'],
  [{ next: 7, unit: 'day' }, '2026-12-31', '2027-01-07'],
])('%j on the last evening of 2026', (period, from, to) => {
  expect(periodDays(period, clock('2027-01-01T04:59:59Z', 'America/Toronto', 4))).toEqual({ from, to });
});

test('a fiscal year that begins in February holds January of the next year', () => {
  expect(periodDays('thisFiscalYear', clock('2027-01-15T12:00:00Z', 'UTC', 2)).from).toBe('2026-02-01');
  expect(periodDays('thisFiscalQuarter', clock('2027-01-15T12:00:00Z', 'UTC', 2))).toEqual({
    from: '2026-11-01',
    to: '2027-02-01',
  });
});

describe('daylight saving', () => {
  test.each([
    ['America/Toronto', '2026-03-08', 23],
    ['America/Toronto', '2026-11-01', 25],
    ['Europe/Paris', '2026-03-29', 23],
    ['Europe/Paris', '2026-10-25', 25],
    ['Pacific/Auckland', '2026-09-27', 23],
    ['Pacific/Auckland', '2026-04-05', 25],
    ['Asia/Kathmandu', '2026-03-29', 24],
  ])('in %s the day %s has %i hours', (timeZone, day, hours) => {
    const noon = Temporal.PlainDateTime.from(`${day}T12:00`).toZonedDateTime(timeZone).epochMilliseconds;
    const { from, to } = periodInstants('today', { timeZone, fiscalYearStart: 1, now: noon });
    expect((Date.parse(to) - Date.parse(from)) / 3_600_000).toBe(hours);
  });

  test('where midnight is skipped, the day begins at one', () => {
    expect(startOfDay('2026-09-06', 'America/Santiago')).toBe('2026-09-06T04:00:00.000Z');
    expect(startOfDay('2018-11-04', 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00.000Z');
  });
});

test('every period begins and ends where the day begins, in whatever zone', () => {
  fc.assert(
    fc.property(clocks, periods, (at, period) => {
      const days = periodDays(period, at);
      const { from, to } = periodInstants(period, at);
      expect(days.from < days.to && from < to).toBe(true);
      for (const [instant, day] of [
        [from, days.from],
        [to, days.to],
      ] as const) {
        const local = Temporal.Instant.from(instant).toZonedDateTimeISO(at.timeZone);
        expect(String(local.toPlainDate())).toBe(day);
        const before = local.subtract({ nanoseconds: 1 });
        expect(String(before.toPlainDate())).toBe(String(local.toPlainDate().subtract({ days: 1 })));
      }
    }),
  );
});

test('now lies in every "this" and in every counted period; last, this and next join without a gap', () => {
  const units = ['Week', 'Month', 'Quarter', 'Year', 'FiscalQuarter', 'FiscalYear'];
  fc.assert(
    fc.property(clocks, fc.constantFrom(...units), counted, (at, unit, { count, unit: each }) => {
      const [last, current, next] = ['last', 'this', 'next'].map((word) => periodDays(`${word}${unit}`, at));
      expect(last!.to).toBe(current!.from);
      expect(current!.to).toBe(next!.from);
      const now = new Date(at.now).toISOString();
      for (const period of [
        `this${unit}`,
        'today',
        parsePeriod({ last: count, unit: each }),
        parsePeriod({ next: count, unit: each }),
      ]) {
        const { from, to } = periodInstants(period, at);
        expect(from <= now && now < to).toBe(true);
      }
    }),
  );
});

test.each([
  ['someday'],
  [''],
  [null],
  [7],
  [{}],
  [{ last: 0, unit: 'day' }],
  [{ last: 1.5, unit: 'day' }],
  [{ last: 1, next: 1, unit: 'day' }],
  [{ last: 1, unit: 'fortnight' }],
  [{ last: 1, unit: 'day', x: 1 }],
  [[1]],
  ['__proto__'],
])('%j is no period', (value) => {
  expect(() => parsePeriod(value)).toThrow(expect.objectContaining({ code: expect.any(String) }));
});
