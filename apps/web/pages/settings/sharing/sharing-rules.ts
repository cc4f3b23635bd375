import { queryOptions } from '@tanstack/react-query';
import type { FilterNode } from '#core/engine/query/filter.ts';
import { api } from '#core/ui/client/api.ts';
import { queryClient } from '#core/ui/client/queries.ts';

export interface SharingRuleRow {
  id: string;
  version: number;
  name: string;
  object: string;
  filter: FilterNode | null;
  level: 'read' | 'edit';
  userIds: string[] | null;
  teamIds: string[] | null;
  roleIds: string[] | null;
  /** Since when its grants are in force; null while they are being worked out. */
  appliedAt: string | null;
  /** How many records it opens. */
  matched: number | null;
}

const askedEvery = 2_000;

export const sharingRulesQuery = queryOptions({
  queryKey: ['records', 'sharingRule', 'settings'],
  queryFn: async ({ signal }) => {
    const params = { sort: ['name'], limit: 1000, count: 'none' };
    return (await api.get<{ data: SharingRuleRow[] }>('/sharingRules', params, { signal })).data;
  },
  // What takes effect by and by is watched until it has.
  refetchInterval: ({ state }) => (state.data?.some(({ appliedAt }) => appliedAt === null) ? askedEvery : false),
});

export interface TeamRow {
  id: string;
  name: string;
}

export const teamsQuery = queryOptions({
  queryKey: ['records', 'team', 'settings'],
  queryFn: async ({ signal }) => {
    const params = { sort: ['name'], limit: 1000, count: 'none', fields: ['name'] };
    return (await api.get<{ data: TeamRow[] }>('/teams', params, { signal })).data;
  },
});

export async function refreshSharingRules(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: ['records', 'sharingRule'] });
}
