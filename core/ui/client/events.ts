import type { QueryClient } from '@tanstack/react-query';
import { apiBase } from './api.ts';

/** What `GET /events` says of one change. */
export interface RecordEvent {
  object: string;
  id: string;
  version: number;
  verb: string;
}

type Listener = (event: RecordEvent) => void;
const listeners = new Set<Listener>();

/** Hears of every change the person may see, as it happens. Returns how to stop. */
export function onRecordEvent(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How long changes are gathered before lists are asked again: an import must not ask a thousand times. */
const gatherMilliseconds = 400;

/**
 * Keeps `['records', object, …]` and `['record', object, id]` fresh; `['pages', object, …]` and `['trail', …]` follow
 * by themselves while they are shown, and are asked again when they next are. Returns how to stop.
 */
export function followEvents(queries: QueryClient): () => void {
  const source = new EventSource(`${apiBase}/events`);
  const changed = new Map<string, Set<string>>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasFailed = false;

  function refresh(): void {
    timer = undefined;
    for (const [object, ids] of changed) {
      void queries.invalidateQueries({ queryKey: ['records', object] });
      for (const id of ids) void queries.invalidateQueries({ queryKey: ['record', object, id] });
    }
    changed.clear();
  }

  source.onmessage = (message) => {
    const event = JSON.parse(message.data) as RecordEvent;
    const ids = changed.get(event.object) ?? new Set<string>();
    changed.set(event.object, ids.add(event.id));
    timer ??= setTimeout(refresh, gatherMilliseconds);
    // At once: a screen that is opened before the others are refreshed must not take what is kept for fresh.
    void queries.invalidateQueries({ queryKey: ['pages', event.object], refetchType: 'none' });
    void queries.invalidateQueries({ queryKey: ['trail'], refetchType: 'none' });
    for (const listener of listeners) listener(event);
  };
  source.onerror = () => {
    hasFailed = true;
  };
  source.onopen = () => {
    // Whatever happened while the connection was down was not heard.
    if (hasFailed) {
      void queries.invalidateQueries({ queryKey: ['records'] });
      void queries.invalidateQueries({ queryKey: ['record'] });
    }
    hasFailed = false;
  };
  return () => {
    source.close();
    clearTimeout(timer);
  };
}
