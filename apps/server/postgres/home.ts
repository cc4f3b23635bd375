import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { PostgresAccount } from './account.ts';
import { findPostgresDirectory } from './binaries.ts';
import { makeSocketDirectory } from './socket-directory.ts';

/** Where a cluster lives and what runs it. All paths are absolute. */
export interface PostgresHome {
  account: PostgresAccount;
  /** Holds bin/, lib/ and share/. */
  programs: string;
  /** PGDATA. */
  cluster: string;
  socketDirectory: string;
  logFile: string;
}

/**
 * Lays out the data directory for a cluster. Where PostgreSQL must run as another system user, its programs
 * are copied to where that user can reach them, and the cluster moves to /var/lib/rapport when the data
 * directory lies below one that the user may not enter; `report` is told so.
 */
export function prepareHome(
  dataDirectory: string,
  account: PostgresAccount,
  report: (line: string) => void,
): PostgresHome {
  const base = chooseBase(dataDirectory, account, report);
  mkdirSync(base, { recursive: true, mode: account.user ? 0o755 : 0o700 });
  return {
    account,
    programs: account.user ? copyPrograms(base) : findPostgresDirectory(),
    cluster: join(base, 'postgres'),
    socketDirectory: makeSocketDirectory(base, account.user),
    logFile: join(base, 'postgres.log'),
  };
}

/** Makes a directory that only the account may enter. */
export function makeAccountDirectory(directory: string, { user }: PostgresAccount): void {
  mkdirSync(directory, { mode: 0o700 });
  if (user) chownSync(directory, user.uid, user.gid);
}

function chooseBase(dataDirectory: string, { user }: PostgresAccount, report: (line: string) => void): string {
  if (!user) return dataDirectory;
  const trial = spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', dataDirectory], {
    cwd: '/',
    uid: user.uid,
    gid: user.gid,
    stdio: 'ignore',
  });
  const hash = createHash('sha256').update(dataDirectory).digest('hex').slice(0, 12);
  const base = trial.status === 0 ? dataDirectory : join('/var/lib/rapport', hash);
  report(`PostgreSQL does not run as root and runs as the user ${user.name}, with its files in ${base}.`);
  return base;
}

function copyPrograms(base: string): string {
  const copy = join(base, 'postgres-programs');
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(findPostgresDirectory(), unfinished, { recursive: true, verbatimSymlinks: true });
  renameSync(unfinished, copy);
  return copy;
}
