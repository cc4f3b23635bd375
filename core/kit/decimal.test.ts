import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDecimals, readDecimal, readNumberText, roundDecimal, writeDecimal } from './decimal.ts';

const decimals = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.integer({ min: 0, max: 9 }))
  .map(([isNegative, digits, places]) => {
    const padded = String(digits).padStart(places + 1, '0');
    const text = places ? `${padded.slice(0, -places)}.${padded.slice(-places)}` : padded;
    return isNegative ? `-${text}` : text;
  });

test('writing what was read changes nothing but zeros', () => {
  fc.assert(
    fc.property(decimals, (text) => {
      const written = writeDecimal(readDecimal(text));
      expect(written).toMatch(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/);
      expect(compareDecimals(written, text)).toBe(0);
      expect(written).not.toBe('-0');
    }),
  );
});

test('rounds half away from zero', () => {
  expect(
    ['0.125', '-0.125', '0.1249', '2.5', '-2.5'].map((text) =>
      writeDecimal(roundDecimal(readDecimal(text), text.length > 4 ? 2 : 0)),
    ),
  ).toEqual(['0.13', '-0.13', '0.12', '3', '-3']);
});

test.each([
  ['1e5'],
  ['Infinity'],
  ['NaN'],
  ['0x10'],
  ['1_000'],
  [''],
  ['.'],
  ['-'],
  [null],
  [true],
  [Number.NaN],
  [1e300],
  ['1'.repeat(40)],
])('%j is refused', (value) => {
  expect(() => readDecimal(value)).toThrow(expect.objectContaining({ code: expect.any(String) }));
});

describe('numbers as people write them', () => {
  test.each<[string, string, boolean?]>([
    ['1 234,5', '1234.5'],
    ['1\u202f234\u00a0567,50 ', '1234567.50'],
    ['1,234.50', '1234.50'],
    ['1.234,50', '1234.50'],
    ["1'234.5", '1234.5'],
    ['1,234', '1234'],
    ['1,234', '1.234', true],
    ['1.234', '1234', true],
    ['1.234', '1.234'],
    ['0,234', '0.234'],
    ['12,5', '12.5'],
    ['1.234.567', '1234567'],
    ['(12.5)', '-12.5'],
    ['12-', '-12'],
    ['−12', '-12'],
    ['+12', '12'],
    ['.5', '0.5'],
    ['5.', '5'],
  ])('%s', (text, expected, decimalComma) => {
    expect(readNumberText(text, decimalComma)).toBe(expected);
  });

  test.each([['1,2,3'], ['1.2.3,4'], ['12 34x'], ['--1'], ['(1'], ['1,23.4,5'], ['']])('%j is none', (text) => {
    expect(() => readNumberText(text)).toThrow(expect.objectContaining({ code: 'not_a_number' }));
  });

  test('grouped in any way of writing, they are read as they were', () => {
    const styles = [
      { group: ',', point: '.', decimalComma: false },
      { group: '.', point: ',', decimalComma: true },
      { group: '\u202f', point: ',', decimalComma: true },
      { group: '’', point: '.', decimalComma: false },
      { group: '', point: '.', decimalComma: false },
    ];
    fc.assert(
      fc.property(decimals, fc.constantFrom(...styles), (text, { group, point, decimalComma }) => {
        const [, sign, whole = '', fraction] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(writeDecimal(readDecimal(text)))!;
        const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
        const written = `${sign}${grouped}${fraction ? point + fraction : ''}`;
        expect(compareDecimals(readNumberText(written, decimalComma), text)).toBe(0);
      }),
    );
  });
});
