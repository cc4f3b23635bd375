import { queryOptions, useQuery } from '@tanstack/react-query';
import type { RecordData } from '#core/fields/input.ts';
import { api } from '#core/ui/client/api.ts';
import { findObject, type ObjectMetadata, useMetadata } from '#core/ui/client/metadata.ts';
import { queryClient } from '#core/ui/client/queries.ts';

export interface SavedView extends RecordData {
  name: string;
  object: string;
  isShared: boolean;
  isFavourite?: boolean | null;
  isDefault?: boolean | null;
  ownerId: string | null;
  config: unknown;
}

function savedViewsQuery(plural: string | undefined, objectName: string) {
  return queryOptions({
    queryKey: ['records', 'savedView', 'of', objectName],
    enabled: plural !== undefined,
    staleTime: 5 * 60_000,
    queryFn: async ({ signal }) => {
      const params = {
        filter: { field: 'object', op: 'eq', value: objectName },
        sort: ['name'],
        limit: 200,
        count: 'none',
      };
      return (await api.get<{ data: SavedView[] }>(`/${plural}`, params, { signal })).data;
    },
  });
}

/** Views of an object that the person may use; undefined while they are on their way. */
export function useSavedViews(object: ObjectMetadata): SavedView[] | undefined {
  const plural = findObject(useMetadata(), 'savedView')?.plural;
  const { data, isError } = useQuery(savedViewsQuery(plural, object.name));
  // Without them the screen still serves.
  return plural === undefined || isError ? [] : data;
}

/** Makes, changes and deletes views. */
export function useViewActions(object: ObjectMetadata) {
  const plural = findObject(useMetadata(), 'savedView')?.plural;
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['records', 'savedView'] });
  return {
    canSave: plural !== undefined,
    create: async (values: Partial<SavedView>) => {
      const { data } = await api.post<{ data: SavedView }>(`/${plural}`, { object: object.name, ...values });
      await refresh();
      return data;
    },
    update: async (view: SavedView, values: Partial<SavedView>) => {
      await api.patch(`/${plural}/${view.id}`, values, { ifMatch: view.version });
      await refresh();
    },
    remove: async (view: SavedView) => {
      await api.delete(`/${plural}/${view.id}`);
      await refresh();
    },
    restore: async (view: SavedView) => {
      await api.post(`/${plural}/${view.id}/restoration`);
      await refresh();
    },
  };
}
