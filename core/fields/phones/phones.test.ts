import { beforeAll, expect, test } from 'vitest';
import { loadFieldTypes } from '../registry.ts';
import { context, sampleField } from '../testing/sampled.ts';
import { phonesType, readNumber } from './phones.field.ts';

beforeAll(loadFieldTypes);

test.each([
  ['06 12 34 56 78', 'FR', { number: '+33612345678' }],
  ['(514) 555-0199 ext. 12', 'CA', { number: '+15145550199', extension: '12' }],
  ['0033 6 12 34 56 78', 'CA', { number: '+33612345678' }],
  ['tel:+442079460958', undefined, { number: '+442079460958' }],
])('%s in %s', (text, country, expected) => {
  expect(readNumber(text, country)).toEqual(expected);
});

test('what cannot be a number is kept as typed, never lost', () => {
  for (const typed of ['555-1234', 'ask for 5551234', '1-800-FLOWERS', '+33 6 12'])
    expect(readNumber(typed, 'CA')).toEqual({ number: typed, raw: typed, isInvalid: true });
  expect(readNumber('06 12 34 56 78')).toMatchObject({ isInvalid: true });
});

test.each([['none'], ['12'], ['a@b.example'], ['1'.repeat(60)], [33612345678]])('%j is refused', (value) => {
  expect(() => readNumber(value, 'FR')).toThrow(expect.objectContaining({ code: expect.any(String) }));
});

test('an echo of what was read changes nothing, marks included', () => {
  const field = sampleField('phones');
  const value = phonesType.parse(
    [{ number: '555-1234', doNotCall: true, label: 'work' }, '+33612345678'],
    field,
    context,
  );
  expect(phonesType.parse(JSON.parse(JSON.stringify(value)), field, context)).toEqual(value);
});
