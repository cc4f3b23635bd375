import { Big } from 'big.js';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { loadFieldTypes } from '../registry.ts';
import { context, sampleField } from '../testing/sampled.ts';
import { convertMoney, minorUnits, moneyType } from './money.field.ts';

beforeAll(loadFieldTypes);

const read = (value: unknown, options = {}) => moneyType.parse(value, { ...sampleField('money'), options }, context);
const readText = (text: string, given = {}) =>
  read(moneyType.fromText!(text, sampleField('money'), { ...context, ...given }));
const currencies = fc.constantFrom('EUR', 'CAD', 'JPY', 'KWD', 'CLF');
const cents = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });

test('amounts are kept exactly and written with the places of their currency', () => {
  fc.assert(
    fc.property(cents, currencies, (count, currency) => {
      const places = minorUnits(currency);
      const amount = new Big(String(count)).div(new Big(10).pow(places)).toFixed(places);
      const money = read({ amount, currency });
      expect(money).toEqual({ amount: count === 0n ? amount.replace('-', '') : amount, currency });
      expect(readText(moneyType.toText(money, sampleField('money')))).toEqual(money);
    }),
  );
});

test('rounds half up to the minor unit: away from zero', () => {
  expect(read({ amount: '0.125', currency: 'EUR' }).amount).toBe('0.13');
  expect(read({ amount: '-0.125', currency: 'EUR' }).amount).toBe('-0.13');
  expect(read({ amount: '12.5', currency: 'JPY' }).amount).toBe('13');
  expect(read({ amount: '1.0005', currency: 'KWD' }).amount).toBe('1.001');
  expect(read(1.005).amount).toBe('1.01');
});

test('unit prices keep more places where they say something', () => {
  expect(read('0.00449', { decimals: 4 }).amount).toBe('0.0045');
  expect(read('2', { decimals: 4 }).amount).toBe('2.00');
});

test('a bare number is in the base currency; a base amount from outside is not believed', () => {
  expect(read('12')).toEqual({ amount: '12.00', currency: 'CAD' });
  expect(read({ amount: 12, currency: 'eur', baseAmount: '999' })).toEqual({ amount: '12.00', currency: 'EUR' });
});

test.each([
  [{ amount: '1', currency: 'ZZZ' }],
  [{ amount: '1', currency: 'XXX' }],
  [{ amount: '1e3', currency: 'EUR' }],
  [{ currency: 'EUR' }],
  ['10000000000000000'],
  [{ amount: 1, tip: 2 }],
  [[1]],
])('%j is refused', (value) => {
  expect(() => read(value)).toThrow(expect.objectContaining({ code: expect.any(String) }));
});

test('bounds apply to the amount', () => {
  expect(() => read(-1, { min: 0 })).toThrow(expect.objectContaining({ code: 'out_of_range' }));
});

test('converts at the dated rate, to the minor unit of the base', () => {
  expect(convertMoney(read({ amount: '10.01', currency: 'EUR' }), '1.4567', '2026-01-31', 'CAD')).toEqual({
    ...{ amount: '10.01', currency: 'EUR', baseAmount: '14.58', rate: '1.4567', rateDate: '2026-01-31' },
  });
  expect(convertMoney(read(5), '7', '2026-01-31', 'CAD')).toMatchObject({ baseAmount: '5.00', rate: '1' });
  expect(convertMoney(read(5), 107.5, '2026-01-31', 'JPY').baseAmount).toBe('538');
  expect(() => convertMoney(read({ amount: 1, currency: 'EUR' }), 0, '2026-01-31', 'CAD')).toThrow();
});

test.each([
  ['$1,234.50', '1234.50', 'CAD'],
  ['1 234,50 €', '1234.50', 'EUR'],
  ['EUR 12', '12.00', 'EUR'],
  ['12 usd', '12.00', 'USD'],
  ['($5.00)', '-5.00', 'CAD'],
  ['-5 €', '-5.00', 'EUR'],
  ['1 000 $ CA', '1000.00', 'CAD'],
  ['US$ 4', '4.00', 'USD'],
  ["CHF 1'000.05", '1000.05', 'CHF'],
  ['¥1,234', '1234', 'JPY'],
  ['7', '7.00', 'CAD'],
])('%s', (text, amount, currency) => {
  expect(readText(text)).toEqual({ amount, currency });
});

test('a dollar sign means US dollars where the workspace has no dollars', () => {
  expect(readText('$5', { currency: 'EUR' }).currency).toBe('USD');
});
