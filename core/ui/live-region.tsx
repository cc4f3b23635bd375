import { VisuallyHidden } from '@mantine/core';
import { useSyncExternalStore } from 'react';

/** What happened, and where the person now is: one must not silence the other when both come at once. */
type Voice = 'event' | 'page';

const words: Record<Voice, string> = { event: '', page: '' };
const watchers = new Set<() => void>();

/** Has a screen reader say it when it has finished what it is saying. */
export function announce(sentence: string, voice: Voice = 'event'): void {
  // The same words twice are read twice only when they differ.
  words[voice] = sentence === words[voice] ? `${sentence}\u00a0` : sentence;
  for (const watcher of watchers) watcher();
}

/** There from the beginning: a region that appears together with its words is not read. */
export function LiveRegion() {
  return (
    <>
      <Region voice="event" />
      <Region voice="page" />
    </>
  );
}

function Region({ voice }: { voice: Voice }) {
  const said = useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => words[voice],
  );
  return <VisuallyHidden role="status">{said}</VisuallyHidden>;
}
