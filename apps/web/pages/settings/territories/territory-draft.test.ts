import { expect, test } from 'vitest';
import type { TerritoryRow } from './territories.ts';
import { insideOf, treeOf, withChange, withoutTerritory } from './territory-draft.ts';

const row = (id: string, parentId: string | null): TerritoryRow => ({
  ...{ id, name: id, parentId, managerId: null, people: [], color: null, rules: [], from: null, until: null },
  appliedAt: '2026-01-01T00:00:00Z',
});
const rows = [row('world', null), row('europe', 'world'), row('france', 'europe'), row('asia', 'world')];
const shown = (tree: ReturnType<typeof treeOf>) => tree.map(({ territory, depth }) => `${depth} ${territory.id}`);

test('the tree shows what is proposed, each territory followed by those within it', () => {
  expect(shown(treeOf(rows, []))).toEqual(['0 world', '1 asia', '1 europe', '2 france']);
  const draft = withChange([], row('france', 'world'));
  expect(shown(treeOf(rows, draft))).toEqual(['0 world', '1 asia', '1 europe', '1 france']);
  expect(treeOf(rows, draft)[3]!.change).toBe('changed');
});

test('a territory cannot be part of what is inside it, and takes that with it when it goes', () => {
  expect([...insideOf(treeOf(rows, []), 'europe')]).toEqual(['europe', 'france']);
  const draft = withoutTerritory(rows, withChange([], row('new', 'france')), 'europe');
  expect(draft).toEqual([
    { id: 'europe', isRemoved: true },
    { id: 'france', isRemoved: true },
  ]);
});
