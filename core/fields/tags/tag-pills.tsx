import { useQuery } from '@tanstack/react-query';
import { api } from '#core/ui/client/api.ts';
import { useFindObject } from '#core/ui/client/metadata.ts';
import type { RecordData } from '../input.ts';

export interface Tag {
  id: string;
  name: string;
  color?: string | undefined;
}

const mostTags = 1000;

/** All tags of the workspace: few, and wanted in every row of a list. */
export function useTags(): Map<string, Tag> {
  const object = useFindObject('tag');
  const { data } = useQuery({
    queryKey: ['records', 'tag', 'all'],
    enabled: object !== undefined,
    staleTime: 5 * 60_000,
    queryFn: async () =>
      (
        await api.get<{ data: RecordData[] }>(`/${object!.plural}`, {
          limit: mostTags,
          sort: [object!.titleField],
          count: 'none',
        })
      ).data,
  });
  const title = object?.titleField ?? 'name';
  return new Map(
    data?.map((tag) => [
      tag.id,
      { id: tag.id, name: String(tag[title] ?? ''), color: (tag.color as string | null) ?? undefined },
    ]),
  );
}
