import { createHash } from 'node:crypto';
import { chmodSync, chownSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SystemUser } from './account.ts';

/** A socket's path may have 107 bytes; `/.s.PGSQL.5432.lock` takes 19 of them. */
const LONGEST_DIRECTORY = 107 - 19;

/**
 * Makes the directory for PostgreSQL's socket, which only its owner may enter: whoever reaches the socket
 * is trusted. It lies in the data directory or, where that path is too long for a socket or has signs that
 * PostgreSQL reads as a list, under the system's temporary directory.
 * Throws when somebody else owns that directory.
 */
export function makeSocketDirectory(dataDirectory: string, user?: SystemUser): string {
  const near = join(dataDirectory, 'run');
  if (Buffer.byteLength(near) <= LONGEST_DIRECTORY && /^[\w./@+-]+$/.test(near)) return makePrivate(near, user);
  const hash = createHash('sha256').update(dataDirectory).digest('hex').slice(0, 12);
  return makePrivate(join(tmpdir(), `rapport-${process.getuid?.() ?? 0}-${hash}`), user);
}

function makePrivate(directory: string, user: SystemUser | undefined): string {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const stat = lstatSync(directory);
  const owners = [process.getuid?.() ?? stat.uid, user?.uid];
  if (!stat.isDirectory() || !owners.includes(stat.uid)) {
    throw new Error(`${directory} belongs to somebody else; remove it and start again.`);
  }
  chmodSync(directory, 0o700);
  if (user) chownSync(directory, user.uid, user.gid);
  return directory;
}
