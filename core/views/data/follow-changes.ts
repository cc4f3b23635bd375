import { useEffect, useState } from 'react';
import type { FilterNode } from '#core/engine/query/filter.ts';
import type { RecordData } from '#core/fields/input.ts';
import { api } from '#core/ui/client/api.ts';
import { onRecordEvent } from '#core/ui/client/events.ts';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { dropCached, findCached, patchCached, refreshObject } from './cache.ts';
import type { ListParams, Page } from './queries.ts';

const gatherMilliseconds = 500;
/** More than these at once is an import or a bulk change: one look at the whole list is cheaper. */
const mostAtOnce = 100;

async function fetchChanged(object: ObjectMetadata, params: ListParams, ids: string[]): Promise<RecordData[]> {
  const among: FilterNode = { field: 'id', op: 'in', value: ids };
  const filter = params.filter ? { and: [params.filter, among] } : among;
  const { data } = await api.get<Page>(`/${object.plural}`, {
    ...params,
    filter,
    limit: ids.length,
    cursor: undefined,
    count: 'none',
  });
  return data;
}

/**
 * Keeps a list true while others work: rows change where they stand, deleted ones go, and new ones wait until
 * the reader asks for them, so that nothing moves under the pointer. Gives how many wait.
 */
export function useFollowChanges(object: ObjectMetadata, params: ListParams): { waiting: number; show: () => void } {
  const [waiting, setWaiting] = useState<Set<string>>(new Set());
  const key = JSON.stringify(params);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says whether the parameters are others.
  useEffect(() => {
    let changed = new Map<string, string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    setWaiting(new Set());

    async function settle(): Promise<void> {
      timer = undefined;
      const events = changed;
      changed = new Map();
      if (events.size > mostAtOnce) return void refreshObject(object.name);
      const deleted = [...events]
        .filter(([, verb]) => verb.startsWith('delete') || verb === 'remove')
        .map(([id]) => id);
      if (deleted.length > 0) dropCached(object.name, deleted);
      const ids = [...events.keys()].filter((id) => !deleted.includes(id));
      if (ids.length === 0) return;
      const records = await fetchChanged(object, params, ids).catch(() => []);
      const fresh = records.filter((record) => !findCached(object.name, record.id)).map((record) => record.id);
      for (const record of records) patchCached(object.name, record.id, record);
      if (fresh.length > 0) setWaiting((before) => new Set([...before, ...fresh]));
    }

    const stop = onRecordEvent((event) => {
      if (event.object !== object.name) return;
      // What this browser saved itself is here already.
      if ((findCached(object.name, event.id)?.version ?? 0) >= event.version) return;
      changed.set(event.id, event.verb);
      timer ??= setTimeout(() => void settle(), gatherMilliseconds);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [object.name, key]);

  return {
    waiting: waiting.size,
    show: () => {
      setWaiting(new Set());
      void refreshObject(object.name);
    },
  };
}
