import { useEffect, useRef, useSyncExternalStore } from 'react';

/** Something a person can do right now: in the command palette, and by its keys. */
export interface Action {
  id: string;
  label: string;
  /** Heading in the palette and in the list of shortcuts. */
  group?: string;
  /** `c`, `mod+k`, `shift+e`, or one after the other: `g h`. `mod` is Cmd on a Mac, Ctrl elsewhere. */
  keys?: string | undefined;
  icon?: string | undefined;
  /** Words to find it by besides the label. */
  keywords?: string | undefined;
  /** Only by its keys: not worth a line in the palette. */
  isHidden?: boolean;
  /** Works while typing too; for keys with a modifier. */
  isAlways?: boolean;
  run: () => unknown;
}

let sets: { current: readonly Action[] }[] = [];
let snapshot: readonly Action[] = [];
const watchers = new Set<() => void>();

function publish(): void {
  snapshot = sets.flatMap((set) => set.current);
  for (const watcher of watchers) watcher();
}

/** Offers actions while the component is on screen. Those of the innermost, latest one win a key. */
export function useActions(actions: readonly Action[]): void {
  const set = useRef(actions);
  // What is offered is the same as long as the words and keys are; `run` is always the latest.
  const signature = actions.map((action) => `${action.id} ${action.label} ${action.keys ?? ''}`).join('\n');
  useEffect(() => {
    set.current = actions;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: see the signature above
  useEffect(() => {
    const own = { current: actions.map((action, index) => ({ ...action, run: () => set.current[index]?.run() })) };
    sets = [...sets, own];
    publish();
    return () => {
      sets = sets.filter((other) => other !== own);
      publish();
    };
  }, [signature]);
}

/** Everything offered now. */
export function useOfferedActions(): readonly Action[] {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => snapshot,
  );
}

export function offeredActions(): readonly Action[] {
  return snapshot;
}
