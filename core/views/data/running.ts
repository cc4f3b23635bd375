import { useSyncExternalStore } from 'react';
import { api } from '#core/ui/client/api.ts';

/** A change of so many records that the server goes on with it by itself. */
export interface Running {
  id: string;
  done: number;
  total: number;
}

interface OperationState {
  status: 'running' | 'done' | 'cancelled' | 'failed';
  total: number | null;
  done: number;
  /** How many could not be changed. */
  summary: { failed?: number };
}

const askedEvery = 1_500;
let running: Running[] = [];
const watchers = new Set<() => void>();

function publish(next: Running[]): void {
  running = next;
  for (const watcher of watchers) watcher();
}

export function useRunning(): Running[] {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => running,
  );
}

/** Shows how far it is until it has ended, and gives how it ended. */
export async function followOperation(id: string, total: number): Promise<OperationState> {
  publish([...running, { id, done: 0, total }]);
  try {
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, askedEvery));
      const { data } = await api.get<{ data: OperationState }>(`/operations/${id}`);
      if (data.status !== 'running') return data;
      publish(running.map((one) => (one.id === id ? { ...one, done: data.done, total: data.total ?? total } : one)));
    }
  } finally {
    publish(running.filter((one) => one.id !== id));
  }
}
