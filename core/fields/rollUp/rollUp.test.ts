import { expect, test } from 'vitest';
import { rollUp, rollUpType } from './rollUp.field.ts';

const parse = rollUpType.parseOptions!;

test('a count takes no field, everything else one', () => {
  const base = { from: 'opportunity', via: 'accountId' };
  expect(parse({ ...base, operation: 'count' })).toEqual({ ...base, operation: 'count' });
  expect(parse({ ...base, operation: 'sum', field: 'amount', result: 'money' })).toMatchObject({ field: 'amount' });
  expect(() => parse({ ...base, operation: 'sum' })).toThrow('needs a field');
  expect(() => parse({ ...base, operation: 'count', field: 'amount' })).toThrow('takes no field');
  expect(() => parse({ ...base, operation: 'median', field: 'amount' })).toThrow('count, sum, min, max');
  expect(() => parse({ ...base, operation: 'count', from: 'a b' })).toThrow('name of an object');
});

test('is described by its result', () => {
  const label = { en: '', fr: '' };
  const make = (options: object) => ({
    ...rollUp({ label, from: 'a', via: 'b', operation: 'count', ...options }),
    key: 'n',
    object: 'o',
    storage: { kind: 'computed' } as const,
  });
  expect(rollUpType.schema(make({}))).toMatchObject({ type: 'integer', readOnly: true });
  expect(rollUpType.schema(make({ operation: 'max', field: 'day', result: 'date' }))).toMatchObject({ format: 'date' });
  expect(rollUpType.operatorsOf!(make({ operation: 'max', field: 'day', result: 'date' }))).toHaveProperty('within');
});
