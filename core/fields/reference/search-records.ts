import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { foldText } from '#core/kit/text.ts';
import { api } from '#core/ui/client/api.ts';
import { findField, useFindObject, useMetadata } from '#core/ui/client/metadata.ts';
import type { RecordData } from '../input.ts';
import { inputOf } from '../inputs.ts';
import { useWriter, writeValue } from '../writer.ts';
import { toTitle } from './titles.ts';

export const shownMatches = 10;

/** Records whose text matches what was typed so far; the first ones when nothing was. */
export function useSearchRecords(objectName: string, text: string, isEnabled: boolean, filter?: unknown) {
  const metadata = useMetadata();
  const object = useFindObject(objectName);
  const subtitle = object?.subtitleField ? findField(object, object.subtitleField) : undefined;
  const writer = useWriter();
  const [q] = useDebouncedValue(text.trim(), 120);
  const query = useQuery({
    queryKey: ['records', objectName, 'picker', q, filter],
    enabled: isEnabled && object !== undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      api.get<{ data: RecordData[] }>(
        `/${object!.plural}`,
        {
          q,
          filter,
          limit: shownMatches,
          fields: ['id', object!.titleField, object!.subtitleField].filter(Boolean),
          count: 'none',
          // A short list keeps its own order: stages go from first to last.
          ...(q ? {} : { sort: object!.isSetup ? object!.presentation.sort : [object!.titleField] }),
          expand: subtitle ? inputOf(subtitle).expands?.(subtitle) : undefined,
        },
        { signal },
      ),
  });
  const isLoading = query.isLoading || query.isPlaceholderData || q !== text.trim();
  const matches = (query.data?.data ?? []).map((record) => ({
    ...toTitle(metadata, objectName, record),
    // What tells two of the same name apart.
    subtitle: subtitle ? writeValue(record[subtitle.key], subtitle, writer, record) : '',
  }));
  return {
    // Enter takes the first one: until the answer is there, none that does not match what stands there.
    matches: isLoading ? matches.filter(({ title }) => foldText(title).includes(foldText(text))) : matches,
    isLoading,
    error: query.error,
  };
}
