import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identifyProcess, isSameProcessAlive, type ProcessIdentity } from './processes.ts';

const LOCK_NAME = 'server.lock';

/** Another living process works on the data directory. */
export class DirectoryInUse extends Error {
  readonly holder: ProcessIdentity;

  constructor(directory: string, holder: ProcessIdentity) {
    super(`another rapport process (pid ${holder.pid}) already uses the data directory ${directory}`);
    this.name = 'DirectoryInUse';
    this.holder = holder;
  }
}

/**
 * Takes the data directory for this process. The lock of a process that has died, or whose number has
 * passed to another program, is taken over. Returns how to let go; throws DirectoryInUse.
 */
export function lockDirectory(directory: string): () => void {
  const path = join(directory, LOCK_NAME);
  const own = `${path}.${process.pid}`;
  // Written aside and linked into place, so that nobody ever reads half a lock.
  writeFileSync(own, JSON.stringify(identifyProcess(process.pid)));
  try {
    for (;;) {
      try {
        linkSync(own, path);
        return () => rmSync(path, { force: true });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const holder = findDirectoryHolder(directory);
      if (holder) throw new DirectoryInUse(directory, holder);
      moveStaleLockAway(path, `${own}.stale`);
    }
  } finally {
    rmSync(own, { force: true });
  }
}

/** The living process that holds the data directory, if there is one. */
export function findDirectoryHolder(directory: string): ProcessIdentity | undefined {
  const holder = readLock(join(directory, LOCK_NAME));
  return holder && isSameProcessAlive(holder) ? holder : undefined;
}

/** Of two processes that find the same stale lock, one may move the other's fresh lock: that one is put back. */
function moveStaleLockAway(path: string, aside: string): void {
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const moved = readLock(aside);
  if (moved && isSameProcessAlive(moved)) renameSync(aside, path);
  else rmSync(aside, { force: true });
}

function readLock(path: string): ProcessIdentity | undefined {
  try {
    const { pid, started } = JSON.parse(readFileSync(path, 'utf8'));
    return { pid, started };
  } catch {
    // Gone, or not written by us: nobody holds it.
    return undefined;
  }
}
