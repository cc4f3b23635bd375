import { describe, expect, it } from 'vitest';
import { readWrittenDate } from './date/read-written-date.ts';
import { readWrittenTime } from './dateTime/read-instant.ts';
import { plainText } from './richText/sanitize.ts';

// With time that grows with the square of the length, each of these would take minutes.
describe('long texts take no longer than they are', () => {
  it('shows the words of formatted text, its lines trimmed', () => {
    expect(plainText(`<p>a${' '.repeat(190_000)}b</p>`)).toBe(`a${' '.repeat(190_000)}b`);
    expect(plainText('<p>one \t</p><p> two</p><ul><li>three</li></ul>')).toBe('one\ntwo\nthree');
  });

  it('takes no long text for a date', () => {
    expect(() => readWrittenDate(`${'.'.repeat(900_000)}x`)).toThrow(/not a date/);
    expect(() => readWrittenTime(`a${' '.repeat(900_000)}x`, 'UTC')).toThrow(/not a time/);
    expect(readWrittenDate(' 31 January, 2026. ')).toBe('2026-01-31');
  });
});
