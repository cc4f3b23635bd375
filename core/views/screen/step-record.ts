import type { InfiniteData } from '@tanstack/react-query';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import type { Page } from '../data/queries.ts';

/** Opens the record after or before this one, in the order of a list on screen. */
export function stepRecord(object: ObjectMetadata, id: string, by: -1 | 1, open: (id: string) => void): void {
  const lists = queryClient.getQueryCache().findAll({ queryKey: ['pages', object.name], type: 'active' });
  for (const list of lists) {
    const pages = list.state.data as InfiniteData<Page> | undefined;
    const ids = pages?.pages.flatMap((page) => page.data.map((record) => record.id)) ?? [];
    const index = ids.indexOf(id);
    const next = index >= 0 ? ids[index + by] : undefined;
    if (next) {
      open(next);
      return;
    }
  }
}
