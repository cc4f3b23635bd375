import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findDirectoryHolder } from './directory-lock.ts';
import { describeEmbedded } from './own-database.ts';
import { readPidFile } from './pid-file.ts';

/**
 * The embedded PostgreSQL that another living process supervises on this data directory, as far as it
 * takes connections; undefined when nobody holds the directory. Waits while that process is starting it.
 */
export async function findRunningEmbedded(dataDirectory: string) {
  while (findDirectoryHolder(dataDirectory)) {
    const state = readPidFile(join(dataDirectory, 'postgres'));
    if (state?.status === 'ready') {
      // It belongs to the other process, which stops it when the time has come.
      return { ...describeEmbedded(state.socketDirectory), stop: async () => {} };
    }
    await wait(50);
  }
  return undefined;
}
