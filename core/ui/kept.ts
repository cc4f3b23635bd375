import { useSyncExternalStore } from 'react';

/** One value in the browser's storage, the same in every tab and component. */
export interface Kept<Value> {
  get(): Value;
  set(value: Value): void;
  subscribe(watcher: () => void): () => void;
}

/** Storage may be full or forbidden; what is kept here is a convenience, never the only copy. */
export function keep<Value>(key: string, initial: Value): Kept<Value> {
  const watchers = new Set<() => void>();
  let text: string | null = null;
  let value = initial;

  function get(): Value {
    let stored: string | null = null;
    try {
      stored = localStorage.getItem(key);
    } catch {
      return value;
    }
    if (stored === text) return value;
    text = stored;
    try {
      value = stored === null ? initial : JSON.parse(stored);
    } catch {
      value = initial;
    }
    return value;
  }

  function set(next: Value): void {
    value = next;
    try {
      text = JSON.stringify(next);
      localStorage.setItem(key, text);
    } catch {
      text = null;
    }
    for (const watcher of watchers) watcher();
  }

  function subscribe(watcher: () => void): () => void {
    const onStorage = (event: StorageEvent) => {
      if (event.key === key) watcher();
    };
    watchers.add(watcher);
    window.addEventListener('storage', onStorage);
    return () => {
      watchers.delete(watcher);
      window.removeEventListener('storage', onStorage);
    };
  }

  return { get, set, subscribe };
}

/** The value as it is, and how to change it. */
export function useKept<Value>(kept: Kept<Value>): readonly [Value, (value: Value) => void] {
  return [useSyncExternalStore(kept.subscribe, kept.get), kept.set];
}
