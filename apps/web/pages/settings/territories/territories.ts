import { queryOptions } from '@tanstack/react-query';
import type { FilterNode } from '#core/engine/query/filter.ts';
import { api } from '#core/ui/client/api.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import type { RealignmentPreview } from '#crm/people/realignment/preview.ts';

export interface Worker {
  id: string;
  role?: string | null;
  from?: string | null;
  until?: string | null;
}

export interface TerritoryDraft {
  id: string;
  name: string;
  parentId: string | null;
  managerId: string | null;
  people: Worker[] | null;
  color: string | null;
  rules: { object: string; filter: FilterNode | null }[] | null;
  from: string | null;
  until: string | null;
}

export interface TerritoryRow extends TerritoryDraft {
  /** Null while what it holds is being worked out. */
  appliedAt: string | null;
}

export interface RealignmentRow {
  id: string;
  name: string;
  status: 'draft' | 'scheduled' | 'applied' | 'failed';
  effectiveOn: string | null;
  appliedAt: string | null;
  problem: string | null;
  territories: unknown[];
}

/** How a territory is to be; `isRemoved`: not at all. */
export type Proposed = TerritoryDraft | { id: string; isRemoved: true };

const askedEvery = 2_000;

export const territoriesQuery = queryOptions({
  queryKey: ['records', 'territory', 'settings'],
  queryFn: async ({ signal }) => {
    const params = { sort: ['name'], limit: 1000, count: 'none' };
    return (await api.get<{ data: TerritoryRow[] }>('/territories', params, { signal })).data;
  },
  // What takes effect by and by is watched until it has.
  refetchInterval: ({ state }) => (state.data?.some(({ appliedAt }) => appliedAt === null) ? askedEvery : false),
});

export const realignmentsQuery = queryOptions({
  queryKey: ['records', 'realignment', 'settings'],
  queryFn: async ({ signal }) => {
    const params = { sort: ['-createdAt'], limit: 20, count: 'none' };
    return (await api.get<{ data: RealignmentRow[] }>('/realignments', params, { signal })).data;
  },
});

export async function previewTerritories(
  territories: Proposed[],
  effectiveOn: string | null,
): Promise<RealignmentPreview> {
  const body = { territories, effectiveOn };
  return (await api.post<{ data: RealignmentPreview }>('/territories/preview', body)).data;
}

/** What each territory holds today: the preview of no change at all. */
export const holdingsQuery = (stamp: string) =>
  queryOptions({
    queryKey: ['territories', 'holdings', stamp],
    queryFn: async () => (await previewTerritories([], null)).territories.filter(({ object }) => object === 'account'),
  });

/** At once, or on its day. */
export async function applyRealignment(id: string): Promise<{ status: string; operation?: string }> {
  const { data } = await api.post<{ data: { status: string; operation?: string } }>(`/realignments/${id}/application`);
  await refreshTerritories();
  return data;
}

/** What is seen on every screen may be other afterwards. */
export const refreshTerritories = () => queryClient.invalidateQueries();
