import { beforeAll, expect, test } from 'vitest';
import type { Field } from '../field.ts';
import { loadFieldTypes } from '../registry.ts';
import { context, sampleField } from '../testing/sampled.ts';
import { choiceType } from './choice.field.ts';

beforeAll(loadFieldTypes);

const read = (value: unknown, field: Field = sampleField('choice')) => choiceType.parse(value, field, context);

test('an unknown value is named beside those there are', () => {
  expect(() => read('z')).toThrow('"z" is not a choice; there are: a, b, c');
  expect(() => choiceType.operators.in!.parse(['a', 'z'], sampleField('choice'))).toThrow('"z"');
});

test('labels of any language are understood in a spreadsheet, accents and case aside', () => {
  const field = sampleField('choice');
  expect(['b', 'LABEL B', 'libelle b'].map((text) => choiceType.fromText!(text, field, context))).toEqual([
    'b',
    'b',
    'b',
  ]);
});

test('other values are taken where they are allowed', () => {
  const field = { ...sampleField('choice'), options: { ...sampleField('choice').options, allowOthers: true } };
  expect(read(' z ', field)).toBe('z');
  expect(() => read('  ', field)).toThrow();
});

test('the list an administrator makes is checked', () => {
  const parse = choiceType.parseOptions!;
  expect(parse({ options: [{ value: 'x' }] })).toEqual({ options: [{ value: 'x', label: { en: 'x', fr: 'x' } }] });
  for (const options of [[], 'x', [{ value: '' }], [{ value: 'x' }, { value: 'x' }], [null]])
    expect(() => parse({ options })).toThrow();
  expect(() => parse({ options: [{ value: 'x' }], colour: 'red' })).toThrow('no option "colour"');
});
