import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Runs `work` while holding a lock file, waiting for another process that holds it. The lock of a dead
 * process is taken over.
 */
export function holdLock(path, work) {
  let hasWaited = false;
  while (!tryLock(path)) {
    if (!hasWaited) console.error('Waiting for another process that is installing packages...');
    hasWaited = true;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
  try {
    return work();
  } finally {
    rmSync(path, { force: true });
  }
}

function tryLock(path) {
  // Written aside and linked into place, so that a lock is never seen without the pid in it.
  const own = `${path}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    removeIfStale(path);
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

function removeIfStale(path) {
  const holder = readHolder(path);
  if (holder === undefined || isAlive(holder)) return;
  // Moved away first: only one of several waiting processes can do that to the same file, and one that
  // moved a newer, live lock by mistake puts it back.
  const aside = `${path}.${process.pid}.stale`;
  try {
    renameSync(path, aside);
    if (readHolder(aside) !== holder) renameSync(aside, path);
    else rmSync(aside, { force: true });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

/** The pid in the lock; undefined when it is gone. */
function readHolder(path) {
  try {
    const pid = Number.parseInt(readFileSync(path, 'utf8'), 10);
    return Number.isNaN(pid) ? undefined : pid;
  } catch {
    return undefined;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
