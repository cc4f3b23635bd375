import { queryOptions } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { api } from '#core/ui/client/api.ts';

/** An event as the API gives it. */
export interface AuditEntry {
  id: string;
  at: string;
  kind: string;
  cause: string | null;
  address: string | null;
  actor: { id: string; title: string | null } | null;
  about: { object: string | null; id: string; title: string | null } | null;
  key: { id: string; name: string } | null;
  details: Record<string, unknown> | null;
  isErased: boolean;
}

export interface AuditPage {
  data: AuditEntry[];
  page: { next: string | null };
}

/** What the address says of the filter. */
export interface AuditSearch {
  group?: string | undefined;
  person?: string | undefined;
  object?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  q?: string | undefined;
}

export interface AuditChain {
  linkedUpTo: string | null;
  waiting: number;
  lastCheck: { at: string; upTo: string | null; events: number; problems: string[] } | null;
}

/** In the order of their list. */
export const groups = [
  ...['signIn', 'password', 'secondFactor', 'session', 'impersonation', 'user', 'role', 'sharing', 'key'],
  ...['export', 'import', 'sensitive', 'undo', 'settings', 'audit'],
];

/** The filter that the address holds, and how to change it. */
export function useAuditSearch(): { search: AuditSearch; change: (patch: AuditSearch) => void } {
  const all = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const search = Object.fromEntries(
    ['group', 'person', 'object', 'from', 'to', 'q'].flatMap((key) => {
      const value = all[key];
      return value === undefined || value === '' ? [] : [[key, String(value)]];
    }),
  ) as AuditSearch;
  const change = (patch: AuditSearch) =>
    void navigate({ to: '.', search: { ...search, ...patch } as never, replace: true, resetScroll: false });
  return { search, change };
}

export const chainQuery = queryOptions({
  queryKey: ['audit', 'chain'],
  queryFn: async ({ signal }) => (await api.get<{ data: AuditChain }>('/audit/chain', undefined, { signal })).data,
});
