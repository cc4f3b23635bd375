import type { BoardColumn, FieldMetadata, RecordData } from '#core/fields/input.ts';
import { findField, type ObjectMetadata } from '#core/ui/client/metadata.ts';
import { requestShape } from '../data/paths.ts';
import type { ListParams } from '../data/queries.ts';
import { usePageSets } from '../data/use-page-sets.ts';
import { bothOf } from '../list/group-by.ts';

const columnPage = 30;
/** What marks a card as stale or without a next step, where the object has it. */
const marks = ['category', 'stageEnteredAt', 'isStale', 'staleSince', 'nextStep', 'nextStepDate', 'ownerId'];

export interface ColumnCards {
  records: RecordData[];
  isPending: boolean;
  hasMore: boolean;
  isLoadingMore: boolean;
  error: Error | null;
  loadMore: () => void;
}

/**
 * The cards of every column. A card stands where its record says, whichever column fetched it: a move, its undo
 * and what somebody else does to it show without fetching anything.
 */
export function useBoardCards(
  object: ObjectMetadata,
  by: FieldMetadata,
  columns: BoardColumn[] | undefined,
  list: Pick<ListParams, 'filter' | 'q' | 'sort'>,
) {
  const keys = [...new Set([by.key, ...object.presentation.highlights, ...marks])];
  const paths = keys.flatMap((key) => {
    const field = findField(object, key);
    return field ? [{ path: key, field, owner: object }] : [];
  });
  const params: ListParams = { ...requestShape(object, paths), ...list, limit: columnPage };
  const requests = new Map<string, ListParams>(
    columns?.map(({ value }) => [
      String(value),
      {
        ...params,
        filter: bothOf(
          list.filter,
          value === null ? { field: by.key, op: 'empty' } : { field: by.key, op: 'eq', value },
        ),
      },
    ]),
  );
  const pagesOf = usePageSets(object, requests);

  const byColumn = new Map<string, RecordData[]>();
  const seen = new Map<string, RecordData>();
  for (const column of columns ?? []) {
    for (const record of pagesOf(String(column.value))?.data?.pages.flatMap((page) => page.data) ?? []) {
      if (seen.has(record.id)) continue;
      seen.set(record.id, record);
      const place = String(record[by.key] ?? null);
      const cards = byColumn.get(place) ?? [];
      // What has just arrived is seen first.
      if (place === String(column.value)) cards.push(record);
      else cards.unshift(record);
      byColumn.set(place, cards);
    }
  }

  return {
    params,
    find: (id: string) => seen.get(id),
    of: (value: string | null): ColumnCards => {
      const result = pagesOf(String(value));
      return {
        records: byColumn.get(String(value)) ?? [],
        isPending: !result || result.isPending,
        hasMore: result?.hasNextPage ?? false,
        isLoadingMore: result?.isFetchingNextPage ?? false,
        error: result?.error ?? null,
        loadMore: () => void result?.fetchNextPage(),
      };
    },
  };
}
