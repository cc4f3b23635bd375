import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Text } from '#core/kit/text.ts';
import { api } from '#core/ui/client/api.ts';

export interface FoundGroup {
  object: string;
  label: Text;
  records: { id: string; title: string; subtitle: string | null }[];
}

/** Pause in typing after which the server is asked. */
const debounceMilliseconds = 120;

/** Records over every object that the words find; the last answer stays until the next one is there. */
export function useSearchAll(text: string): { found: FoundGroup[]; isSearching: boolean; error: unknown } {
  const asked = text.trim();
  const [q] = useDebouncedValue(asked, debounceMilliseconds);
  const query = useQuery({
    queryKey: ['search', q],
    enabled: q.length > 0 && asked.length > 0,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => (await api.get<{ data: FoundGroup[] }>('/search', { q }, { signal })).data,
    staleTime: 10_000,
  });
  return {
    found: asked ? (query.data ?? []) : [],
    isSearching: asked.length > 0 && (query.isFetching || q !== asked),
    error: query.error,
  };
}
