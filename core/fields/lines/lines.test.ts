import { beforeAll, expect, test } from 'vitest';
import { loadFieldTypes } from '../registry.ts';
import { context, sampleField } from '../testing/sampled.ts';
import { ids } from '../testing/samples.ts';
import { linesType } from './lines.field.ts';

beforeAll(loadFieldTypes);

const read = (value: unknown) => linesType.parse(value, sampleField('lines'), context);

test('lines given with an id stay themselves, new ones get one; defaults fill in', () => {
  const [kept, made] = read([
    { id: ids[0], name: ' A ', quantity: 2 },
    { name: 'B', quantity: null },
  ]);
  expect(kept).toEqual({ id: ids[0], name: 'A', quantity: '2' });
  expect(made).toEqual({ id: expect.stringMatching(/^[0-9a-f-]{36}$/), name: 'B', quantity: null });
  expect(read([{ name: 'C' }])[0]!.quantity).toBe('1');
});

test.each([
  [[{ name: 'A' }, { name: 'B', quantity: 'two' }], '1.quantity', 'not_a_number'],
  [[{ quantity: 1 }], '0.name', 'required'],
  [[{ name: '  ' }], '0.name', 'required'],
  [[{ name: 'A', price: 1 }], '0.price', 'unknown_field'],
  [[{ name: 'A', id: 'x' }], '0.id', 'not_an_id'],
  [
    [
      { name: 'A', id: ids[0] },
      { name: 'B', id: ids[0].toUpperCase() },
    ],
    '1.id',
    'duplicate',
  ],
  [['A'], '0', 'not_a_line'],
  ['A', '', 'not_a_list'],
])('%j is wrong at %s', (value, at, code) => {
  expect(() => read(value)).toThrow(expect.objectContaining({ at, code }));
});

test('at most 500', () => {
  expect(() => read(Array.from({ length: 501 }, () => ({ name: 'A' })))).toThrow('500');
});
