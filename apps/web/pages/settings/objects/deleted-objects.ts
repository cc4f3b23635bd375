import { queryOptions } from '@tanstack/react-query';
import type { Text } from '#core/kit/text.ts';
import { api } from '#core/ui/client/api.ts';
import { metadataQuery } from '#core/ui/client/metadata.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import { sayText } from '#core/ui/locale/text.ts';
import { showProblem, showToast } from '#core/ui/toast.tsx';

export interface DeletedObject {
  id: string;
  pluralLabel: Text;
  icon: string | null;
  deletedAt: string;
}

export const deletedObjectsQuery = queryOptions({
  queryKey: ['deletedObjects'],
  queryFn: async ({ signal }) =>
    (await api.get<{ data: DeletedObject[] }>('/deleted-objects', undefined, { signal })).data,
});

async function refresh(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: metadataQuery.queryKey });
  await queryClient.invalidateQueries({ queryKey: deletedObjectsQuery.queryKey });
}

export async function restoreObject(id: string): Promise<void> {
  try {
    await api.post(`/objects/${id}/restoration`);
    await refresh();
  } catch (error) {
    showProblem(error);
  }
}

/** Deletes it and offers to take that back. Throws the problem. */
export async function deleteObject(id: string, name: string): Promise<void> {
  await api.delete(`/objects/${id}`);
  await refresh();
  showToast({ message: sayText('settings.objects.deleted', { name }), undo: () => restoreObject(id) });
}
