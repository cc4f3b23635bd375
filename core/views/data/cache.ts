import type { InfiniteData } from '@tanstack/react-query';
import type { RecordData } from '#core/fields/input.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import type { Page } from './queries.ts';

type Pages = InfiniteData<Page, string | null>;

function mapPages(objectName: string, map: (records: RecordData[]) => RecordData[]): void {
  queryClient.setQueriesData<Pages>({ queryKey: ['pages', objectName] }, (pages) => {
    if (!pages) return pages;
    let hasChanged = false;
    const next = pages.pages.map((page) => {
      const data = map(page.data);
      if (data === page.data) return page;
      hasChanged = true;
      return { ...page, data };
    });
    return hasChanged ? { ...pages, pages: next } : pages;
  });
}

/** Changes a record wherever a screen holds it. Keys that are not given stay as they are. */
export function patchCached(objectName: string, id: string, changes: Partial<RecordData>): void {
  mapPages(objectName, (records) => {
    const index = records.findIndex((record) => record.id === id);
    if (index < 0) return records;
    // A list holds only the fields it asked for; others would look as if they had been.
    return records.with(index, { ...records[index]!, ...changes });
  });
  queryClient.setQueryData<RecordData>(['record', objectName, id], (record) => record && { ...record, ...changes });
}

/** Takes records out of every list, and says how to put them back where they were. */
export function dropCached(objectName: string, ids: string[]): () => void {
  const gone = new Set(ids);
  const before = queryClient.getQueriesData<Pages>({ queryKey: ['pages', objectName] });
  mapPages(objectName, (records) =>
    records.some((record) => gone.has(record.id)) ? records.filter((record) => !gone.has(record.id)) : records,
  );
  return () => {
    for (const [key, pages] of before) queryClient.setQueryData(key, pages);
  };
}

export function findCached(objectName: string, id: string): RecordData | undefined {
  const single = queryClient.getQueryData<RecordData>(['record', objectName, id]);
  if (single) return single;
  for (const [, pages] of queryClient.getQueriesData<Pages>({ queryKey: ['pages', objectName] })) {
    for (const page of pages?.pages ?? []) {
      const record = page.data.find((candidate) => candidate.id === id);
      if (record) return record;
    }
  }
  return undefined;
}

/** After something whose effect on lists is not known here: a new record, a bulk change, an undo. */
export async function refreshObject(objectName: string): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['pages', objectName] }),
    queryClient.invalidateQueries({ queryKey: ['records', objectName] }),
    queryClient.invalidateQueries({ queryKey: ['record', objectName] }),
  ]);
}
