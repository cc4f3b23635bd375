import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeText } from './time-text.ts';

describe('writing moments out', () => {
  it('says what toISOString says, before 1970 and between milliseconds too', () => {
    fc.assert(
      fc.property(fc.double({ min: -2e12, max: 4e12, noNaN: true }), (at) => {
        expect(timeText(at)).toBe(new Date(at).toISOString());
      }),
    );
  });
});
