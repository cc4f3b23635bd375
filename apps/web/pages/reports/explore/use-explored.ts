import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '#core/ui/client/api.ts';
import type { AggregateRow } from '#core/views/data/queries.ts';
import type { Exploration, ExploredDimension } from './explore-search.ts';

interface Aggregate {
  data: AggregateRow[];
  isTruncated: boolean;
  currency: string;
}

export interface Explored {
  groups: AggregateRow[];
  /** Over everything: of averages it is not the average of the groups. */
  total: AggregateRow;
  /** The pieces of each bar in their order. */
  pieces: AggregateRow[];
  isTruncated: boolean;
  currency: string;
}

const groupingOf = ({ path, by }: ExploredDimension) => ({ field: path.path, by });

/** Asks for the groups, the whole, and the order of the pieces. */
export function useExplored({ object, measure, first, second, filter }: Exploration) {
  const measures = [
    ...(measure.operation === 'count' ? [] : [{ operation: measure.operation, field: measure.field.key }]),
    { operation: 'count' },
  ];
  const groupBy = [first, ...(second ? [second] : [])].map(groupingOf);
  const order = first.by === 'value' && !second ? { largestBy: 0 } : {};
  return useQuery({
    queryKey: ['records', object.name, 'explore', { filter, groupBy, measures }],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<Explored> => {
      const ask = (body: object) => api.post<Aggregate>(`/${object.plural}/aggregate`, { filter, ...body }, { signal });
      const [grouped, whole, pieces] = await Promise.all([
        ask({ groupBy, measures, ...order }),
        ask({ groupBy: [], measures }),
        second ? ask({ groupBy: [groupingOf(second)], measures: [{ operation: 'count' }] }) : undefined,
      ]);
      const { data: groups, isTruncated, currency } = grouped;
      return { groups, total: whole.data[0]!, pieces: pieces?.data ?? [], isTruncated, currency };
    },
  });
}
