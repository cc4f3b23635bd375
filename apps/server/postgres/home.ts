import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { PostgresAccount, SystemUser } from './account.ts';
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
  const base = account.user ? prepareBaseFor(account.user, dataDirectory, report) : dataDirectory;
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

function prepareBaseFor(user: SystemUser, dataDirectory: string, report: (line: string) => void): string {
  const isReachable = canEnter(user, dirname(dataDirectory));
  const hash = createHash('sha256').update(dataDirectory).digest('hex').slice(0, 12);
  const base = isReachable ? dataDirectory : join('/var/lib/rapport', hash);
  // Others may pass through, to what is theirs, and list nothing.
  mkdirSync(base, { recursive: true, mode: 0o711 });
  chmodSync(base, 0o711);
  const link = join(dataDirectory, 'postgres');
  // The data directory still says where its cluster is.
  if (!isReachable && !lstatSync(link, { throwIfNoEntry: false })) symlinkSync(join(base, 'postgres'), link);
  report(`PostgreSQL does not run as root: it runs as the user ${user.name}, with its files in ${base}.`);
  return base;
}

function canEnter({ uid, gid }: SystemUser, directory: string): boolean {
  const trial = ['-c', 'test -x "$1"', 'sh', directory];
  return spawnSync('/bin/sh', trial, { cwd: '/', uid, gid, stdio: 'ignore' }).status === 0;
}

function copyPrograms(base: string): string {
  const original = findPostgresDirectory();
  // Another version of the package is another directory.
  const copy = join(base, `postgres-programs-${statSync(join(original, 'bin/postgres')).size}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(original, unfinished, { recursive: true, verbatimSymlinks: true });
  renameSync(unfinished, copy);
  return copy;
}
