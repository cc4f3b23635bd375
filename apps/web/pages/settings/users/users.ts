import { queryOptions } from '@tanstack/react-query';
import { api } from '#core/ui/client/api.ts';
import { queryClient } from '#core/ui/client/queries.ts';

export interface UserRow {
  id: string;
  version: number;
  name: string;
  email: string | null;
  roleIds: string[];
  status: 'active' | 'invited' | 'inactive';
  managerId?: string | null;
  manager?: { id: string; object: string; title: string } | null;
}

/** Every user; a company that has more than a thousand asks for the next page. */
export const usersQuery = queryOptions({
  queryKey: ['records', 'user', 'settings'],
  queryFn: async ({ signal }) => {
    const all: UserRow[] = [];
    let cursor: string | null = null;
    do {
      const page: { data: UserRow[]; page: { next: string | null } } = await api.get(
        '/users',
        { sort: ['name'], expand: ['manager'], limit: 1000, cursor, count: 'none' },
        { signal },
      );
      all.push(...page.data);
      cursor = page.page.next;
    } while (cursor);
    return all;
  },
});

export async function changeUser(user: UserRow, changes: Partial<UserRow>): Promise<void> {
  await api.patch(`/users/${user.id}`, changes, { ifMatch: user.version });
  await queryClient.invalidateQueries({ queryKey: ['records', 'user'] });
}
