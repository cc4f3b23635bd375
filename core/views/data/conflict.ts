import { useSyncExternalStore } from 'react';
import type { RecordData } from '#core/fields/input.ts';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';

/** Two people changed the same fields of a record; one of them is asked what should stand. */
export interface Conflict {
  object: ObjectMetadata;
  /** What this person wants to write. */
  mine: Record<string, unknown>;
  titles: Record<string, unknown>;
  /** The record as it is now. */
  theirs: RecordData;
  /** The changes to send after all; null keeps what the other person wrote. */
  resolve: (changes: Record<string, unknown> | null) => void;
}

let conflict: Conflict | null = null;
const listeners = new Set<() => void>();

function set(next: Conflict | null): void {
  conflict = next;
  for (const listener of listeners) listener();
}

let last: Promise<unknown> = Promise.resolve();

/** One after another: several records may have been changed at once. */
export function askConflict(asked: Omit<Conflict, 'resolve'>): Promise<Record<string, unknown> | null> {
  const answer = last.then(
    () =>
      new Promise<Record<string, unknown> | null>((resolve) => {
        set({
          ...asked,
          resolve: (changes) => {
            set(null);
            resolve(changes);
          },
        });
      }),
  );
  last = answer;
  return answer;
}

export function useConflict(): Conflict | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => conflict,
  );
}
