import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** No system gives a process this number. */
const NOBODY = 2 ** 30;

/** What PostgreSQL writes about itself into postmaster.pid. */
export interface PidFile {
  pid: number;
  socketDirectory: string;
  /** "ready" once it takes connections. */
  status: string;
}

/** Reads a cluster's postmaster.pid; undefined when there is none, or only the beginning of one. */
export function readPidFile(cluster: string): PidFile | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return pid ? { pid, socketDirectory: lines[4] ?? '', status: (lines[7] ?? '').trim() } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Marks the postmaster in the file as dead, for when its number has passed to another program and
 * PostgreSQL would take that for a running server. The file itself must stay: it names the shared memory
 * by which PostgreSQL notices backends of the dead server that still run.
 */
export function disownPidFile(cluster: string): void {
  const path = join(cluster, 'postmaster.pid');
  const [, ...rest] = readFileSync(path, 'utf8').split('\n');
  writeFileSync(path, [NOBODY, ...rest].join('\n'));
}
