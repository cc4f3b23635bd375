import { queryOptions } from '@tanstack/react-query';
import type { FilterNode } from '#core/engine/query/filter.ts';
import type { RecordData } from '#core/fields/input.ts';
import { api } from '#core/ui/client/api.ts';
import { queryClient } from '#core/ui/client/queries.ts';

export interface AssignmentRule extends RecordData {
  name: string;
  object: string;
  position: number | null;
  isActive: boolean | null;
  filter: FilterNode | null;
  userIds: string[] | null;
  teamIds: string[] | null;
  skills: { id: string; level: number }[] | null;
  languageField: string | null;
  respectsHours: boolean | null;
  respectsCapacity: boolean | null;
  way: string;
}

export const rulesQuery = queryOptions({
  queryKey: ['records', 'assignmentRule', 'settings'],
  queryFn: async ({ signal }) =>
    (
      await api.get<{ data: AssignmentRule[] }>(
        '/assignmentRules',
        { sort: ['position'], limit: 1000, count: 'none' },
        { signal },
      )
    ).data,
});

export function refreshRules(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: ['records', 'assignmentRule'] });
}

/** Shows the rules in their new order at once, then writes the positions that changed. */
export async function orderRules(rules: AssignmentRule[]): Promise<void> {
  const placed = rules.map((rule, index) => ({ ...rule, position: index + 1 }));
  const changed = placed.filter((rule, index) => rules[index]!.position !== rule.position);
  queryClient.setQueryData(
    rulesQuery.queryKey,
    (all) => all && [...all.filter((rule) => !placed.some(({ id }) => id === rule.id)), ...placed],
  );
  try {
    for (const { id, position } of changed) await api.patch(`/assignmentRules/${id}`, { position });
  } finally {
    await refreshRules();
  }
}

/** Fields of a rule that a dry run and a save take. */
export const ruleKeys = [
  'name',
  'isActive',
  'filter',
  'userIds',
  'teamIds',
  'skills',
  'languageField',
  'languageLevel',
  'respectsHours',
  'respectsCapacity',
  'way',
  'otherwise',
  'otherwiseUserId',
  'otherwiseTeamId',
] as const;

export interface DryRun {
  from: string;
  to: string;
  considered: number;
  hasMore: boolean;
  counts: Record<'same' | 'other' | 'nobody' | 'noRule', number>;
  rules: { id: string; name: string; count: number }[];
  people: { userId: string | null; has: number; would: number }[];
  records: {
    id: string;
    title: string | null;
    createdAt: string;
    ownerId: string | null;
    rule: { id: string; name: string } | null;
    outcome: 'rule' | 'user' | 'team' | 'nobody' | null;
    userId: string | null;
    standsInForId: string | null;
  }[];
  isListCut: boolean;
  names: Record<string, string>;
}

/** Who would have got what in the last 30 days, had these rules been in use. */
export async function dryRun(object: string, rules: Record<string, unknown>[]): Promise<DryRun> {
  const proposed = rules.map((rule) => ({
    ...(rule.id ? { id: rule.id } : {}),
    ...Object.fromEntries(ruleKeys.filter((key) => rule[key] !== undefined).map((key) => [key, rule[key]])),
    name: rule.name ?? '',
  }));
  const { data } = await api.post<{ data: DryRun }>('/assignment-rules/dry-run', { object, rules: proposed });
  return data;
}
