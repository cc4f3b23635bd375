import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { type ListParams, pagesQuery } from '../data/queries.ts';
import { type Item, pending, pendingRows } from './items.ts';

export interface ListItems {
  items: Item[];
  /** Nothing has arrived yet. */
  isFirstLoad: boolean;
  /** What is shown belongs to the search before this one. */
  isStale: boolean;
  error: Error | null;
  retry: () => void;
  /** Asks for what comes after the last row that is drawn. */
  reach: (lastIndex: number) => void;
}

/** The records one after the other, fetched as they come into sight. */
export function useFlatItems(
  object: ObjectMetadata,
  params: ListParams,
  isEnabled: boolean,
  count: number | undefined,
): ListItems {
  const query = useInfiniteQuery({
    ...pagesQuery(object, params),
    enabled: isEnabled,
    placeholderData: keepPreviousData,
  });
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const items = useMemo<Item[]>(() => {
    if (!data) return pending(pendingRows);
    const seen = new Set<string>();
    const records = data.pages
      .flatMap((page) => page.data)
      .flatMap((record) => {
        // A record that moved in the order while pages were fetched would come twice.
        if (seen.has(record.id)) return [];
        seen.add(record.id);
        return [{ kind: 'record' as const, id: record.id, record }];
      });
    const missing = hasNextPage
      ? Math.min(pendingRows, Math.max(1, (count ?? Number.POSITIVE_INFINITY) - records.length))
      : 0;
    return [...records, ...pending(missing)];
  }, [data, hasNextPage, count]);
  const loaded = items.length;

  return {
    items,
    isFirstLoad: !data,
    isStale: query.isPlaceholderData,
    error: query.error,
    retry: () => void query.refetch(),
    reach: (lastIndex) => {
      if (hasNextPage && !isFetchingNextPage && lastIndex >= loaded - pendingRows - 20) void fetchNextPage();
    },
  };
}
