import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDuration, readDuration } from './duration.field.ts';

test.each<[string, number]>([
  ['1h 30m', 90],
  ['1h30', 90],
  ['90', 90],
  ['90 min', 90],
  ['1,5 h', 90],
  ['1.5 hours', 90],
  ['2:15', 135],
  ['-1h 5m', -65],
])('%s', (text, minutes) => {
  expect(readDuration(text)).toBe(minutes);
});

test.each([['3d'], [''], ['h'], ['1:75'], ['soon']])('%j is no duration', (text) => {
  expect(() => readDuration(text)).toThrow(expect.objectContaining({ code: expect.any(String) }));
});

test('reads what it writes', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 100_000 }), (minutes) => {
      expect(readDuration(formatDuration(minutes))).toBe(minutes);
    }),
  );
});
