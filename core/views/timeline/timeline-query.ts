import { infiniteQueryOptions } from '@tanstack/react-query';
import type { RecordData } from '#core/fields/input.ts';
import { api } from '#core/ui/client/api.ts';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';

export interface ChangeDocument {
  verb: string;
  changes: Record<string, [before: unknown, after: unknown]>;
  cause: string;
  version: number;
  operationId: string;
  actor: { id: string; title: string | null } | null;
}

export type TimelineEntry =
  | { kind: 'activity'; object: string; id: string; at: string; document: RecordData }
  | { kind: 'change'; object: string; id: string; at: string; document: ChangeDocument };

interface TimelinePage {
  data: TimelineEntry[];
  page: { next: string | null };
}

/** Under `trail`, so that a save of the record alone refreshes it. */
export function timelineQuery(object: ObjectMetadata, id: string, kind: string | undefined) {
  return infiniteQueryOptions({
    queryKey: ['trail', object.name, id, 'timeline', kind],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      api.get<TimelinePage>(`/${object.plural}/${id}/timeline`, { cursor: pageParam, kind }, { signal }),
    getNextPageParam: (last) => last.page.next,
  });
}
