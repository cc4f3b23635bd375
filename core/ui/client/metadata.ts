import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import type { FieldMetadata, Metadata, ObjectMetadata } from '#core/engine/model/metadata.ts';
import { api } from './api.ts';
import { queryClient } from './queries.ts';

export type { FieldMetadata, Metadata, ObjectMetadata };

let isOnlyLooking = false;

/** Whoever looks with somebody else's eyes is offered nothing that changes anything: it would be refused. */
function withoutChanges(metadata: Metadata): Metadata {
  const objects = metadata.objects.map((object) => {
    const { read } = object.permissions;
    const none = Object.keys(object.permissions).map((verb) => [verb, 'none'] as const);
    return { ...object, permissions: { ...(Object.fromEntries(none) as ObjectMetadata['permissions']), read } };
  });
  return { ...metadata, objects };
}

export const metadataQuery = queryOptions({
  queryKey: ['metadata'],
  queryFn: async ({ signal }) => {
    const metadata = await api.get<Metadata>('/metadata', undefined, { signal });
    return isOnlyLooking ? withoutChanges(metadata) : metadata;
  },
  staleTime: 5 * 60_000,
});

/** From now on, until the page is loaded anew. */
export function onlyLook(): void {
  if (isOnlyLooking) return;
  isOnlyLooking = true;
  queryClient.setQueryData(metadataQuery.queryKey, (metadata) => metadata && withoutChanges(metadata));
}

/** Objects, fields and what the person may do with them. Loaded before any signed-in page is drawn. */
export function useMetadata(): Metadata {
  return useSuspenseQuery(metadataQuery).data;
}

export function findObject(metadata: Metadata, nameOrPlural: string): ObjectMetadata | undefined {
  return metadata.objects.find((object) => object.name === nameOrPlural || object.plural === nameOrPlural);
}

/** The object of that name, or undefined when there is none or the person may not see it. */
export function useFindObject(nameOrPlural: string): ObjectMetadata | undefined {
  return findObject(useMetadata(), nameOrPlural);
}

/** The object of that name. Throws when there is none; pages check with `useFindObject` first. */
export function useObject(nameOrPlural: string): ObjectMetadata {
  const object = useFindObject(nameOrPlural);
  if (!object) throw new Error(`There is no object named "${nameOrPlural}".`);
  return object;
}

export function findField(object: ObjectMetadata, key: string): FieldMetadata | undefined {
  return object.fields.find((field) => field.key === key);
}
