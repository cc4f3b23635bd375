import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { FilterNode } from '#core/engine/query/filter.ts';
import type { RecordData } from '#core/fields/input.ts';
import { api } from '#core/ui/client/api.ts';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { type Abilities, abilitiesKey } from './may-change.ts';

export interface Page {
  data: RecordData[];
  page: { next: string | null; count: number | null; countIsEstimate: boolean };
}

export interface ListParams {
  filter?: FilterNode | undefined;
  q?: string | undefined;
  sort?: string[] | undefined;
  fields?: string[] | undefined;
  expand?: string[] | undefined;
  limit?: number;
  trash?: boolean | undefined;
}

const pageSize = 100;

/**
 * Pages of a list. Not under `['records', …]`: a change elsewhere patches the rows in place (`follow-changes.ts`)
 * instead of fetching every page again under the reader's eyes.
 */
export function pagesQuery(object: ObjectMetadata, params: ListParams) {
  return infiniteQueryOptions({
    queryKey: ['pages', object.name, params],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      api.get<Page>(
        `/${object.plural}`,
        { ...params, limit: params.limit ?? pageSize, cursor: pageParam, count: 'none' },
        { signal },
      ),
    getNextPageParam: (last) => last.page.next,
    staleTime: 60_000,
  });
}

/** How many there are, apart from the pages so that neither waits for the other. */
export function countQuery(object: ObjectMetadata, params: Pick<ListParams, 'filter' | 'q' | 'trash'>) {
  return queryOptions({
    queryKey: ['records', object.name, 'count', params],
    queryFn: async ({ signal }) => {
      const { page } = await api.get<Page>(
        `/${object.plural}`,
        { ...params, limit: 1, fields: ['id'], count: 'exact' },
        { signal },
      );
      return page.count ?? 0;
    },
  });
}

export function recordQuery(object: ObjectMetadata, id: string, expand?: string[]) {
  return queryOptions({
    queryKey: ['record', object.name, id],
    queryFn: async ({ signal }) => {
      const { data, access } = await api.get<{ data: RecordData; access?: Abilities }>(
        `/${object.plural}/${id}`,
        { expand },
        { signal },
      );
      return access ? { ...data, [abilitiesKey]: access } : data;
    },
  });
}

export interface AggregateRequest {
  filter?: FilterNode | undefined;
  q?: string | undefined;
  groupBy: { field: string; by?: string }[];
  measures: { operation: 'count' | 'sum' | 'avg' | 'min' | 'max'; field?: string }[];
}

export interface AggregateRow {
  keys: unknown[];
  labels: (string | null)[];
  values: (number | string | null)[];
}

export function aggregateQuery(object: ObjectMetadata, request: AggregateRequest) {
  return queryOptions({
    queryKey: ['records', object.name, 'aggregate', request],
    queryFn: async ({ signal }) => {
      const { data } = await api.post<{ data: AggregateRow[] }>(`/${object.plural}/aggregate`, request, { signal });
      return data;
    },
  });
}
