import { beforeAll, expect, test } from 'vitest';
import { loadFieldTypes } from '../registry.ts';
import { context, sampleField } from '../testing/sampled.ts';
import { ids } from '../testing/samples.ts';
import { linksType } from './links.field.ts';

beforeAll(loadFieldTypes);

const read = (value: unknown, options = {}) => {
  const field = sampleField('links');
  return linksType.parse(value, { ...field, options: { ...field.options, ...options } }, context);
};

test('one link is primary and comes first; attributes are checked', () => {
  expect(read([ids[0], { id: ids[1], role: 'boss', isPrimary: true }])).toEqual([
    { id: ids[1], role: 'boss', since: null, isPrimary: true },
    { id: ids[0], role: null, since: null, isPrimary: false },
  ]);
  expect(read([ids[0]])[0]!.isPrimary).toBe(true);
  expect(read([])).toEqual([]);
});

test.each([
  [[{ id: ids[0], since: 'soon' }], '0.since'],
  [[ids[0], ids[0]], '1.id'],
  [[ids[0], 'x'], '1.id'],
  [[{ id: ids[0], rank: 1 }], '0.rank'],
  [[ids[0], ids[1]].map((id) => ({ id, isPrimary: true })), ''],
])('%j is wrong at "%s"', (value, at) => {
  expect(() => read(value)).toThrow(expect.objectContaining({ at }));
});

test('without a primary one there is nothing to mark', () => {
  expect(() => read([{ id: ids[0], isPrimary: true }], { hasPrimary: false })).toThrow('no field "isPrimary"');
  const field = { ...sampleField('links'), options: { to: 'account' } };
  expect(linksType.operatorsOf!(field)).not.toHaveProperty('primaryIn');
});
