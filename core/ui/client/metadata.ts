import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import type { FieldMetadata, Metadata, ObjectMetadata } from '#core/engine/model/metadata.ts';
import { api } from './api.ts';

export type { FieldMetadata, Metadata, ObjectMetadata };

export const metadataQuery = queryOptions({
  queryKey: ['metadata'],
  queryFn: ({ signal }) => api.get<Metadata>('/metadata', undefined, { signal }),
  staleTime: 5 * 60_000,
});

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
