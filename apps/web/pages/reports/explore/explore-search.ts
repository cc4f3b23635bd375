import { useNavigate, useSearch } from '@tanstack/react-router';
import type { FilterNode } from '#core/engine/query/filter.ts';
import type { Grouping } from '#core/engine/query/grouping.ts';
import { type Metadata, type ObjectMetadata, useMetadata } from '#core/ui/client/metadata.ts';
import { type FieldPath, resolvePath } from '#core/views/data/paths.ts';
import { canGroup } from '#core/views/list/group-by.ts';
import { navigationObjects } from '../../../shell/destinations.ts';

/** What the address of an exploration says. */
export interface ExploreSearch {
  object?: string | undefined;
  /** `count`, or an operation and its field: `sum:amount`. */
  measure?: string | undefined;
  group?: string | undefined;
  by?: Grouping['by'] | undefined;
  split?: string | undefined;
  filter?: FilterNode | undefined;
  table?: true | undefined;
}

export const operations = ['sum', 'avg', 'min', 'max'] as const;
export type Operation = (typeof operations)[number];

export interface ExploredDimension {
  path: FieldPath;
  by: NonNullable<Grouping['by']>;
}

export interface Exploration {
  object: ObjectMetadata;
  measure: { operation: 'count' } | { operation: Operation; field: FieldPath['field'] };
  first: ExploredDimension;
  second?: ExploredDimension | undefined;
  filter: FilterNode | undefined;
}

/** Fields whose values make groups that a filter can find again. Numbers are measured, not grouped by. */
export function canExplore(path: FieldPath): boolean {
  const operators = path.field.operators.map(({ name }) => name);
  return canGroup(path) && !path.field.canMeasure && operators.includes('eq') && operators.includes('empty');
}

/** Objects that can be explored, those of the navigation first. */
export function explorableObjects(metadata: Metadata): ObjectMetadata[] {
  return navigationObjects(metadata).filter((object) =>
    object.fields.some((field) => !field.isHidden && canExplore({ path: field.key, field, owner: object })),
  );
}

function dimensionOf(metadata: Metadata, object: ObjectMetadata, path: string | undefined, by?: Grouping['by']) {
  const found = path === undefined ? undefined : resolvePath(metadata, object, String(path));
  if (!found || !canExplore(found)) return undefined;
  const { groupings } = found.field;
  const usual = groupings.includes('month') ? 'month' : 'value';
  return { path: found, by: by && groupings.includes(by) ? by : usual } satisfies ExploredDimension;
}

/** What the address asks, as far as it makes sense, with the object's own way of being divided for the rest. */
export function readExploration(metadata: Metadata, search: ExploreSearch): Exploration | undefined {
  const objects = explorableObjects(metadata);
  const object =
    objects.find(({ name }) => name === search.object) ??
    objects.find(({ presentation }) => presentation.board) ??
    objects[0];
  if (!object) return undefined;
  const first =
    dimensionOf(metadata, object, search.group, search.by) ??
    dimensionOf(metadata, object, object.presentation.board?.by) ??
    object.fields.map(({ key }) => dimensionOf(metadata, object, key)).find((dimension) => dimension);
  if (!first) return undefined;
  const [operation, key] = String(search.measure ?? 'count').split(':');
  const field = object.fields.find((candidate) => candidate.key === key && candidate.canMeasure);
  const known = operations.find((name) => name === operation);
  const measure = known && field ? { operation: known, field } : { operation: 'count' as const };
  // Pieces of an average make no bar.
  const isAdded = measure.operation === 'count' || measure.operation === 'sum';
  const second = isAdded && search.split !== first.path.path ? dimensionOf(metadata, object, search.split) : undefined;
  return { object, measure, first, second, filter: search.filter };
}

export function useExploration() {
  const metadata = useMetadata();
  const search = useSearch({ strict: false }) as ExploreSearch;
  const navigate = useNavigate();
  const change = (patch: ExploreSearch) =>
    void navigate({
      to: '.',
      search: ((previous: ExploreSearch) => ({ ...previous, ...patch })) as never,
      resetScroll: false,
    });
  return { exploration: readExploration(metadata, search), isTable: Boolean(search.table), change };
}
