import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { type FieldMetadata, type ObjectMetadata, useMetadata } from '#core/ui/client/metadata.ts';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import type { FieldPath } from '../data/paths.ts';
import { aggregateQuery, type ListParams } from '../data/queries.ts';
import { type PageSet, usePageSets } from '../data/use-page-sets.ts';
import type { GridColumn } from './columns.ts';
import { bothOf, columnsHook, groupCondition, groupingOf, sortGroups } from './group-by.ts';
import { type Group, type Item, pending, pendingRows, toGroup } from './items.ts';
import type { ListItems } from './use-flat-items.ts';

const openAtFirst = 5;
const groupPage = 50;

/** The records in groups with their totals; a group's records are fetched when it is open. */
export function useGroupedItems(
  object: ObjectMetadata,
  params: ListParams,
  by: FieldPath | undefined,
  columns: GridColumn[],
  isEnabled: boolean,
): ListItems & { toggle: (id: string) => void } {
  const say = useText();
  const { compare } = useFormat();
  const measured = columns.filter(({ field, via }) => field.canMeasure && !via).map(({ path }) => path);
  const grouping = by && groupingOf(by);
  // The list is drawn anew for another grouping, so the hook stays the same as long as this lives.
  const useColumns = columnsHook(useMetadata(), by);
  const order = useColumns(by?.field as FieldMetadata);
  const groups = useQuery({
    ...aggregateQuery(object, {
      filter: params.filter,
      ...(params.q ? { q: params.q } : {}),
      groupBy: by ? [{ field: by.path, ...(grouping ? { by: grouping } : {}) }] : [],
      measures: [{ operation: 'count' }, ...measured.map((field) => ({ operation: 'sum' as const, field }))],
    }),
    enabled: isEnabled && by !== undefined,
  });
  // The person's own choice for a group; the first few are open until they say otherwise.
  const [chosen, setChosen] = useState<Record<string, boolean>>({});

  // biome-ignore lint/correctness/useExhaustiveDependencies: `measured` is made anew each time and named in the query's key.
  const list = useMemo(
    () =>
      by && groups.data
        ? sortGroups(
            by,
            groups.data.map((row) => toGroup(row, measured, say('list.noValue'))),
            compare,
            order,
          )
        : [],
    [groups.data, by?.path, say, compare, order],
  );
  const isOpen = (group: Group, index: number) => chosen[group.id] ?? index < openAtFirst;
  const requests = new Map<string, ListParams>();
  if (by)
    for (const group of list.filter(isOpen))
      requests.set(group.id, {
        ...params,
        limit: groupPage,
        filter: bothOf(params.filter, groupCondition(by, group.key)),
      });
  const pagesOf = usePageSets(object, requests);

  const items: Item[] = groups.data ? [] : pending(pendingRows);
  const unfinished: { end: number; result: PageSet }[] = [];
  list.forEach((group, index) => {
    const isShown = isOpen(group, index);
    items.push({ kind: 'group', id: `group-${group.id}`, group, isOpen: isShown });
    if (!isShown) return;
    const result = pagesOf(group.id);
    const records = result?.data?.pages.flatMap((page) => page.data) ?? [];
    for (const record of records) items.push({ kind: 'record', id: record.id, record, group: group.id });
    items.push(...pending(!result?.data ? Math.min(group.count, 8) : result.hasNextPage ? 3 : 0, group.id));
    if (result?.hasNextPage) unfinished.push({ end: items.length, result });
  });

  return {
    items,
    isFirstLoad: !groups.data,
    isStale: groups.isPlaceholderData,
    error: groups.error,
    retry: () => void groups.refetch(),
    reach: (lastIndex) => {
      for (const { end, result } of unfinished)
        if (lastIndex >= end - 5 && lastIndex < end + 60 && !result.isFetchingNextPage) void result.fetchNextPage();
    },
    toggle: (id) => {
      const index = list.findIndex((group) => group.id === id);
      if (index >= 0) setChosen((before) => ({ ...before, [id]: !isOpen(list[index]!, index) }));
    },
  };
}
