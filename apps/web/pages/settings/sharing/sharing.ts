import { queryOptions } from '@tanstack/react-query';
import type { Sharing, SharingBase, SharingSettings } from '#core/engine/access/sharing.ts';
import { api } from '#core/ui/client/api.ts';
import { queryClient } from '#core/ui/client/queries.ts';

export type { Sharing, SharingBase, SharingSettings };

/** What `GET /sharing` says of one object. */
export interface SharingRow extends Sharing {
  object: string;
  /** Relations that it can follow. */
  relations: string[];
}

/** How many records somebody reaches, before and after. */
export interface PreviewedPerson {
  id: string;
  title: string;
  read: [before: number, after: number];
  update: [before: number, after: number];
}

export interface PreviewedObject {
  object: string;
  people: PreviewedPerson[];
}

export const sharingQuery = queryOptions({
  queryKey: ['sharing'],
  queryFn: async ({ signal }) => (await api.get<{ data: SharingRow[] }>('/sharing', undefined, { signal })).data,
});

export interface SharingPreview {
  data: PreviewedObject[];
  /** People who were not counted for; 0 unless there are very many. */
  leftOut: number;
}

export function previewSharing(sharing: SharingSettings): Promise<SharingPreview> {
  return api.post('/sharing/preview', { sharing });
}

/** What is seen on every screen may be other afterwards. */
export async function saveSharing(sharing: SharingSettings): Promise<void> {
  await api.patch('/sharing', sharing);
  await queryClient.invalidateQueries();
}
