import { expect, test } from 'vitest';
import type { SharingRow } from './sharing.ts';
import { changedPeople, changedSharing, independentBranches, oneOffice } from './sharing-draft.ts';

const row = (object: string, relations: string[] = []): SharingRow => ({
  object,
  base: 'publicEdit',
  follows: [],
  relations,
});
const rows = [
  row('account', ['parent']),
  row('contact', ['account']),
  row('note', ['regarding']),
  row('opportunity', ['account', 'product']),
  row('product'),
  row('contract'),
];

test('among branches each works with its own, and what is about a record goes with it', () => {
  expect(independentBranches(rows, new Set(['contract']))).toEqual({
    account: { base: 'team', follows: [] },
    contact: { base: 'team', follows: ['account'] },
    note: { base: 'private', follows: ['regarding'] },
    opportunity: { base: 'team', follows: [] },
    product: { base: 'publicRead', follows: [] },
    contract: { base: 'team', follows: [] },
  });
});

test('in one office everything is everybody’s, and nothing is sent that is so already', () => {
  expect(changedSharing(rows, oneOffice(rows))).toEqual({});
  expect(changedSharing(rows, { note: { base: 'private', follows: [] } })).toEqual({
    note: { base: 'private', follows: [] },
  });
});

test('only people for whom something changes are told of, those who lose most first', () => {
  const person = (id: string, read: [number, number]) => ({ id, title: id, read, update: [0, 0] as [number, number] });
  const preview = [
    { object: 'note', people: [person('same', [3, 3])] },
    { object: 'account', people: [person('gains', [1, 4]), person('same', [2, 2]), person('loses', [9, 0])] },
  ];
  const [account, ...others] = changedPeople(preview);
  expect(account?.people.map(({ id }) => id)).toEqual(['loses', 'gains']);
  expect(others).toEqual([]);
});
