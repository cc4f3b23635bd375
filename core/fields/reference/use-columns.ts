import { useQuery } from '@tanstack/react-query';
import { api } from '#core/ui/client/api.ts';
import { useFindObject } from '#core/ui/client/metadata.ts';
import type { BoardColumn, FieldMetadata, RecordData } from '../input.ts';
import { targetOf } from './titles.ts';

const mostColumns = 50;

/** One column per record pointed to, in that object's own order, within a scope such as one pipeline. */
export function useReferenceColumns(
  field: FieldMetadata,
  scope?: { field: string; value: string },
): BoardColumn[] | undefined {
  const object = useFindObject(targetOf(field));
  const { data } = useQuery({
    queryKey: ['records', targetOf(field), 'columns', scope],
    enabled: object !== undefined,
    staleTime: 5 * 60_000,
    queryFn: ({ signal }) =>
      api.get<{ data: RecordData[] }>(
        `/${object!.plural}`,
        {
          filter: scope && { field: scope.field, op: 'eq', value: scope.value },
          sort: object!.presentation.sort,
          limit: mostColumns,
          count: 'none',
        },
        { signal },
      ),
  });
  return data?.data.map((record) => ({
    value: record.id,
    label: String(record[object!.titleField] ?? ''),
    color: typeof record.color === 'string' ? record.color : undefined,
    record,
  }));
}
