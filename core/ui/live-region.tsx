import { VisuallyHidden } from '@mantine/core';
import { useSyncExternalStore } from 'react';

let words = '';
const watchers = new Set<() => void>();

/** Has a screen reader say it when it has finished what it is saying. */
export function announce(sentence: string): void {
  // The same words twice are read twice only when they differ.
  words = sentence === words ? `${sentence}\u00a0` : sentence;
  for (const watcher of watchers) watcher();
}

/** There from the beginning: a region that appears together with its words is not read. */
export function LiveRegion() {
  const said = useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => words,
  );
  return <VisuallyHidden role="status">{said}</VisuallyHidden>;
}
