import { expect, test } from 'vitest';
import { asker } from '../testing/sampled.ts';
import { dateTimeType } from './dateTime.field.ts';
import { readInstant, readWrittenTime } from './read-instant.ts';

test.each([
  ['2026-01-31T09:30:00+01:00', '2026-01-31T08:30:00.000Z'],
  ['2026-01-31T09:30Z', '2026-01-31T09:30:00.000Z'],
  ['2026-01-31t09:30:15.123456-0500', '2026-01-31T14:30:15.123Z'],
])('%s', (given, kept) => {
  expect(readInstant(given)).toBe(kept);
});

test.each([
  ['2026-01-31'],
  ['2026-01-31T09:30'],
  ['2026-02-30T00:00Z'],
  ['2026-01-31T25:00Z'],
  ['+012026-01-01T00:00Z'],
  ['0001-01-01T00:00+14:00'],
  [0],
  ['now'],
])('%j is no instant', (value) => {
  expect(() => readInstant(value)).toThrow(expect.objectContaining({ code: 'not_a_time' }));
});

test.each([
  ['2026-01-31 09:30', '2026-01-31T08:30:00.000Z'],
  ['31/01/2026 9:30 pm', '2026-01-31T20:30:00.000Z'],
  ['31/01/2026 12:05 AM', '2026-01-30T23:05:00.000Z'],
  ['31 janvier 2026 à 14h30', '2026-01-31T13:30:00.000Z'],
  ['31/01/2026', '2026-01-30T23:00:00.000Z'],
  ['2026-01-31T09:30:00-05:00', '2026-01-31T14:30:00.000Z'],
  ['2026-03-29 02:30', '2026-03-29T01:30:00.000Z'],
  ['2026-10-25 02:30', '2026-10-25T00:30:00.000Z'],
])('%s on a clock in Paris', (text, kept) => {
  expect(readWrittenTime(text, 'Europe/Paris', true)).toBe(kept);
});

test.each([['31/01/2026 25:00'], ['31/01/2026 13:00 pm'], ['31/01/2026 soon'], ['noon']])('%j is refused', (text) => {
  expect(() => readWrittenTime(text, 'Europe/Paris', true)).toThrow(
    expect.objectContaining({ code: expect.any(String) }),
  );
});

test('a day stands for all of it where the asker is', () => {
  const holds = (name: string, operand: unknown, wire: string) => {
    const operator = dateTimeType.operators[name]!;
    return operator.test(wire, operator.parse(operand, {} as never), {} as never, asker);
  };
  const [lastOfMonday, firstOfTuesday] = ['2026-11-24T04:59:59.999Z', '2026-11-24T05:00:00.000Z'];
  expect(holds('eq', 'today', lastOfMonday)).toBe(false);
  expect(holds('eq', 'today', firstOfTuesday)).toBe(true);
  expect(holds('gt', { daysAgo: 1 }, lastOfMonday)).toBe(false);
  expect(holds('gt', '2026-11-23', firstOfTuesday)).toBe(true);
  expect(holds('lte', '2026-11-23', lastOfMonday)).toBe(true);
  expect(holds('lt', 'now', '2026-11-24T15:59:59.999Z')).toBe(true);
  expect(holds('lt', 'now', '2026-11-24T16:00:00.000Z')).toBe(false);
  expect(holds('between', ['2026-11-23', '2026-11-23'], lastOfMonday)).toBe(true);
});
