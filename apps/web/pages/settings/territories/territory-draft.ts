import type { Proposed, TerritoryDraft, TerritoryRow } from './territories.ts';

/** A row of the tree with how deep it is and whether it is other than what is in effect. */
export interface TreeRow {
  territory: TerritoryDraft;
  depth: number;
  change: 'added' | 'changed' | undefined;
  appliedAt: string | null | undefined;
}

/** The tree as it would be, each territory followed by those within it. */
export function treeOf(rows: TerritoryRow[], draft: Proposed[]): TreeRow[] {
  const proposed = new Map(draft.map((one) => [one.id, one]));
  const known = new Map(rows.map((row) => [row.id, row]));
  const wanted = [...rows.map((row) => proposed.get(row.id) ?? row), ...draft.filter(({ id }) => !known.has(id))];
  const all = wanted.filter((one): one is TerritoryDraft => !('isRemoved' in one));
  const ids = new Set(all.map(({ id }) => id));
  const within = Map.groupBy(all, ({ parentId }) => (parentId && ids.has(parentId) ? parentId : null));
  const walk = (parentId: string | null, depth: number): TreeRow[] =>
    [...(within.get(parentId) ?? [])]
      .sort((one, other) => one.name.localeCompare(other.name))
      .flatMap((territory) => [
        {
          territory,
          depth,
          change: proposed.has(territory.id) ? (known.has(territory.id) ? 'changed' : 'added') : undefined,
          appliedAt: known.get(territory.id)?.appliedAt,
        },
        ...walk(territory.id, depth + 1),
      ]);
  return walk(null, 0);
}

/** The territory and everything inside it, which cannot be what it is part of. */
export function insideOf(tree: TreeRow[], id: string): Set<string> {
  const start = tree.findIndex((row) => row.territory.id === id);
  if (start < 0) return new Set([id]);
  const end = tree.findIndex((row, index) => index > start && row.depth <= tree[start]!.depth);
  return new Set(tree.slice(start, end < 0 ? undefined : end).map((row) => row.territory.id));
}

/** The draft with this in it instead of what it said of the same territory. */
export function withChange(draft: Proposed[], next: Proposed): Proposed[] {
  return [...draft.filter(({ id }) => id !== next.id), next];
}

/** Without the territory and what is inside it; what is only proposed is simply forgotten. */
export function withoutTerritory(rows: TerritoryRow[], draft: Proposed[], id: string): Proposed[] {
  const gone = insideOf(treeOf(rows, draft), id);
  const removed = rows.filter((row) => gone.has(row.id)).map((row) => ({ id: row.id, isRemoved: true as const }));
  return [...draft.filter((one) => !gone.has(one.id)), ...removed];
}

/** What is sent of a territory: the fields that a realignment may change. */
export function proposalOf(row: TerritoryDraft): TerritoryDraft {
  const { id, name, parentId, managerId, people, color, rules, from, until } = row;
  return { id, name, parentId, managerId, people, color, rules, from, until };
}
