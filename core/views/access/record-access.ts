import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Share as EngineShare } from '#core/engine/access/share.ts';
import type { Why } from '#core/engine/access/why.ts';
import { api } from '#core/ui/client/api.ts';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { queryClient } from '#core/ui/client/queries.ts';

export type Share = EngineShare;

/** What may be done with one record; a verb is missing where nothing can be said of it. */
export type Explained = Partial<Record<'read' | 'update' | 'delete' | 'share', Why>>;

export interface ExplainedPerson {
  id: string;
  title: string;
  read: Why;
  update: Why;
}

interface AccessAnswer {
  /** `people` is there for those who look after the sharing. */
  data: { me: Explained; people?: ExplainedPerson[] };
  page?: { next: string | null };
}

const keyOf = (object: ObjectMetadata, id: string) => ['trail', object.name, id];

export function accessQuery(object: ObjectMetadata, id: string) {
  return infiniteQueryOptions({
    queryKey: [...keyOf(object, id), 'access'],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      api.get<AccessAnswer>(`/${object.plural}/${id}/access`, { after: pageParam }, { signal }),
    getNextPageParam: (last) => last.page?.next ?? null,
    staleTime: 0,
  });
}

export function sharesQuery(object: ObjectMetadata, id: string) {
  return queryOptions({
    queryKey: [...keyOf(object, id), 'shares'],
    queryFn: async ({ signal }) =>
      (await api.get<{ data: Share[] }>(`/${object.plural}/${id}/shares`, undefined, { signal })).data,
    staleTime: 0,
  });
}

type Given = Pick<Share, 'granteeId' | 'granteeKind' | 'level' | 'until' | 'role'>;

const pathOf = (object: ObjectMetadata, id: string, granteeId: string) => `/${object.plural}/${id}/shares/${granteeId}`;

async function refresh(object: ObjectMetadata, id: string): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: keyOf(object, id) });
}

/** Shares the record, or changes how far, until when and as what. */
export async function saveShare(object: ObjectMetadata, id: string, { granteeId, ...given }: Given): Promise<void> {
  await api.put(pathOf(object, id, granteeId), {
    granteeKind: given.granteeKind,
    level: given.level,
    until: given.until,
    role: given.role,
  });
  await refresh(object, id);
}

export async function removeShare(object: ObjectMetadata, id: string, granteeId: string): Promise<void> {
  await api.delete(pathOf(object, id, granteeId));
  await refresh(object, id);
}
