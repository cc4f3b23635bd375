import fc from 'fast-check';
import { expect, test } from 'vitest';
import { settle } from '../operators.ts';
import { asker } from '../testing/sampled.ts';
import { dateType } from './date.field.ts';
import { readWrittenDate } from './read-written-date.ts';
import { readDay, readRelativeDay } from './relative-day.ts';

test.each([
  ['2026-01-31', '2026-01-31'],
  ['2026/1/3', '2026-01-03'],
  ['1/31/2026', '2026-01-31'],
  ['1/3/26', '2026-01-03'],
  ['3.1.1999', '1999-03-01'],
  ['Jan 31, 2026', '2026-01-31'],
  ['31 January 2026', '2026-01-31'],
  ['1er février 2026', '2026-02-01'],
  ['31 janv. 2026', '2026-01-31'],
  ['1 août 2026', '2026-08-01'],
  ['3rd Dec 2026', '2026-12-03'],
  ['15-Mar-26', '2026-03-15'],
])('%s', (text, day) => {
  expect(readWrittenDate(text, false)).toBe(day);
});

test('the day comes first when the file says so', () => {
  expect(readWrittenDate('03/01/2026', true)).toBe('2026-01-03');
});

test('a month that cannot be is refused with a hint, not turned round', () => {
  expect(() => readWrittenDate('13/01/2026', false)).toThrow('is the day first?');
});

test.each([
  ['2026-02-30'],
  ['2025-02-29'],
  ['2026-13-01'],
  ['26-1-1'],
  ['0000-01-01'],
  ['2026-01-01T00:00:00Z'],
  [''],
  [20260101],
])('%j is no date', (value) => {
  expect(() => readDay(value)).toThrow(expect.objectContaining({ code: 'not_a_date' }));
});

test('every day of every year is read back from the ways of writing it', () => {
  const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (at) => {
      const day = at.toISOString().slice(0, 10);
      const [year, month, date] = day.split('-') as [string, string, string];
      expect(readDay(day)).toBe(day);
      expect(readWrittenDate(`${date}/${month}/${year}`, true)).toBe(day);
      expect(readWrittenDate(`${month}/${date}/${year.slice(2)}`, false)).toBe(day);
      for (const locale of ['en', 'fr']) {
        const words = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
        expect(readWrittenDate(new Intl.DateTimeFormat(locale, words).format(at))).toBe(day);
      }
    }),
  );
});

test('relative days count from where the asker is', () => {
  expect(settle(readRelativeDay('today'), { ...asker, now: Date.parse('2026-03-01T04:59:59Z') })).toBe('2026-02-28');
  expect(settle(readRelativeDay({ daysAgo: 1 }), { ...asker, now: Date.parse('2026-03-01T05:00:00Z') })).toBe(
    '2026-02-28',
  );
});

test.each([[{ daysAgo: -1 }], [{ daysAgo: 1.5 }], [{ hoursAgo: 1 }], [{ daysAgo: 1, daysAhead: 1 }], [{}], ['now']])(
  '%j is refused',
  (value) => {
    const { parse } = dateType.operators.lt!;
    expect(() => parse(value, {} as never)).toThrow(expect.objectContaining({ code: expect.any(String) }));
  },
);
