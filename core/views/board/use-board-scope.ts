import { useQuery } from '@tanstack/react-query';
import type { RecordTitle } from '#core/fields/input.ts';
import { inputOf } from '#core/fields/inputs.ts';
import { toTitle } from '#core/fields/reference/titles.ts';
import type { Text } from '#core/kit/text.ts';
import { api } from '#core/ui/client/api.ts';
import { type FieldMetadata, findObject, type ObjectMetadata, useMetadata } from '#core/ui/client/metadata.ts';
import type { Page } from '../data/queries.ts';

export interface BoardScope {
  /** The object's own field that holds the scope: a deal's pipeline. */
  own?: string;
  /** Narrows the columns: the stages of one pipeline. */
  condition?: { field: string; value: string };
  options?: RecordTitle[];
  label: Text;
  /** Which one it is, is not known yet. */
  isPending?: boolean;
}

const nowhere: BoardScope = { label: { en: '', fr: '' } };

/**
 * Where columns are records that belong to something (stages to a pipeline) to which the board's records belong as
 * well, a board shows one of those at a time.
 */
export function useBoardScope(object: ObjectMetadata, by: FieldMetadata, wished: string | undefined): BoardScope {
  const metadata = useMetadata();
  const target = findObject(metadata, inputOf(by).leadsTo?.(by) ?? '');
  const pair = target?.fields.flatMap((theirs) => {
    const to = theirs.isSystem ? undefined : inputOf(theirs).leadsTo?.(theirs);
    const own =
      to && to !== 'user'
        ? object.fields.find((field) => !field.isSystem && inputOf(field).leadsTo?.(field) === to)
        : undefined;
    return own ? [{ theirs, own, to: to! }] : [];
  })[0];
  const owner = pair && findObject(metadata, pair.to);
  const { data } = useQuery({
    queryKey: ['records', pair?.to ?? '', 'scopes'],
    enabled: owner !== undefined,
    staleTime: 5 * 60_000,
    queryFn: async ({ signal }) =>
      (
        await api.get<Page>(
          `/${owner!.plural}`,
          { sort: owner!.presentation.sort, limit: 100, count: 'none' },
          { signal },
        )
      ).data,
  });
  if (!pair || !owner) return nowhere;
  const first = data?.find((record) => record.isDefault === true) ?? data?.[0];
  if (!data) return { ...nowhere, isPending: true };
  const value = data.some((record) => record.id === wished) ? wished : first?.id;
  if (!value) return nowhere;
  return {
    own: pair.own.key,
    condition: { field: pair.theirs.key, value },
    ...(data.length > 1 ? { options: data.map((record) => toTitle(metadata, owner.name, record)) } : {}),
    label: owner.label,
  };
}
