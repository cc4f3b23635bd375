import { existsSync, realpathSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { PostgresHome } from './home.ts';
import { disownPidFile, readPidFile } from './pid-file.ts';
import { isAlive, readCommandLine, waitForExit } from './processes.ts';

/** Time for the last checkpoint. */
const FAST_MILLISECONDS = 60_000;
const IMMEDIATE_MILLISECONDS = 10_000;

/**
 * Clears a cluster of the PostgreSQL that a killed server left behind: it is stopped, to be started anew with
 * our settings. To be called under the lock of the data directory.
 */
export async function stopOrphan(cluster: string): Promise<void> {
  const state = readPidFile(cluster);
  if (!state || !isAlive(state.pid)) return;
  const words = readCommandLine(state.pid);
  if (words.includes('postgres') && words.includes(realpathSync(cluster))) await stopPostmaster(state.pid);
  else disownPidFile(cluster);
}

/**
 * Throws when a PostgreSQL answers on the cluster's socket although none is on our list of processes: two
 * containers on one volume do not see each other's processes, but the socket lies in the volume.
 */
export async function assertNobodyAnswers({ cluster, socketDirectory }: PostgresHome): Promise<void> {
  if (await doesAnswer(join(socketDirectory, '.s.PGSQL.5432'))) {
    throw new Error(`another PostgreSQL, of another container perhaps, already runs on ${cluster}.`);
  }
}

/** Stops PostgreSQL: connections are cut, what was committed is written out. Throws when it does not end. */
export async function stopPostmaster(pid: number): Promise<void> {
  // SIGINT is "fast" to PostgreSQL, SIGQUIT "immediate": the next start recovers from the write-ahead log.
  if (sendSignal(pid, 'SIGINT') && (await waitForExit(pid, FAST_MILLISECONDS))) return;
  if (sendSignal(pid, 'SIGQUIT') && (await waitForExit(pid, IMMEDIATE_MILLISECONDS))) return;
  if (isAlive(pid)) throw new Error(`PostgreSQL (pid ${pid}) does not stop.`);
}

function sendSignal(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}

function doesAnswer(socketPath: string): Promise<boolean> {
  if (!existsSync(socketPath)) return Promise.resolve(false);
  return new Promise((resolve) => {
    const socket = connect(socketPath);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
