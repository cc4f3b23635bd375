import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findDirectoryHolder } from './directory-lock.ts';
import { describeEmbedded } from './own-database.ts';
import { readPidFile } from './pid-file.ts';

const LONGEST_START_MILLISECONDS = 60_000;

/**
 * The embedded PostgreSQL that another living process supervises on this data directory, as far as it
 * takes connections; undefined when nobody holds the directory. Waits while that process is starting it,
 * and throws when that takes longer than a minute.
 */
export async function findRunningEmbedded(dataDirectory: string) {
  const deadline = performance.now() + LONGEST_START_MILLISECONDS;
  for (;;) {
    const holder = findDirectoryHolder(dataDirectory);
    if (!holder) return undefined;
    const state = readPidFile(join(dataDirectory, 'postgres'));
    if (state?.status === 'ready') {
      // It belongs to the other process, which stops it when the time has come.
      return { ...describeEmbedded(state.socketDirectory), stop: async () => {} };
    }
    if (performance.now() > deadline) {
      throw new Error(`the server (pid ${holder.pid}) has a database that does not answer.`);
    }
    await wait(50);
  }
}
