import { queryOptions } from '@tanstack/react-query';
import type { RolePermissions } from '#core/engine/access/role-permissions.ts';
import { api } from '#core/ui/client/api.ts';
import { queryClient } from '#core/ui/client/queries.ts';

export type { RolePermissions };

export interface RoleRow {
  id: string;
  version: number;
  name: string;
  description: string | null;
  permissions: RolePermissions;
  requiresSecondFactor: boolean | null;
  /** Of the roles that every workspace begins with: `administrator`, `member`, `readOnly`. */
  key: string | null;
}

/** Every role, by name; a workspace has a handful. */
export const rolesQuery = queryOptions({
  queryKey: ['records', 'role', 'settings'],
  queryFn: async ({ signal }) => {
    const params = { sort: ['name'], limit: 1000, count: 'none' };
    return (await api.get<{ data: RoleRow[] }>('/roles', params, { signal })).data;
  },
});

/** What the person may do may have changed with it. */
export async function refreshRoles(): Promise<void> {
  await Promise.all(
    [['records', 'role'], ['pages', 'role'], ['record', 'role'], ['session'], ['metadata']].map((queryKey) =>
      queryClient.invalidateQueries({ queryKey }),
    ),
  );
}
