import { InfiniteQueryObserver } from '@tanstack/react-query';
import { useEffect, useReducer, useRef } from 'react';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import { type ListParams, pagesQuery } from './queries.ts';

type Observer = ReturnType<typeof observe>;
export type PageSet = ReturnType<Observer['getCurrentResult']>;

function observe(object: ObjectMetadata, params: ListParams) {
  return new InfiniteQueryObserver(queryClient, pagesQuery(object, params));
}

/** Several lists at once, of which there may be more or fewer each time: the groups of a list, the columns of a board. */
export function usePageSets(
  object: ObjectMetadata,
  requests: Map<string, ListParams>,
): (id: string) => PageSet | undefined {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const observers = useRef(new Map<string, { key: string; observer: Observer; stop: () => void }>());
  const signature = JSON.stringify([object.name, [...requests]]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the signature says whether any request is another.
  useEffect(() => {
    for (const [id, entry] of observers.current) {
      const wanted = requests.get(id);
      if (wanted && entry.key === JSON.stringify(wanted)) continue;
      entry.stop();
      observers.current.delete(id);
    }
    for (const [id, params] of requests) {
      if (observers.current.has(id)) continue;
      const observer = observe(object, params);
      observers.current.set(id, { key: JSON.stringify(params), observer, stop: observer.subscribe(redraw) });
    }
    redraw();
  }, [signature]);

  useEffect(() => {
    const kept = observers.current;
    return () => {
      for (const { stop } of kept.values()) stop();
      kept.clear();
    };
  }, []);

  return (id) => observers.current.get(id)?.observer.getCurrentResult();
}
