import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Config } from '../config.ts';
import { assertPortIsFree } from '../port.ts';
import { findDirectoryHolder } from '../postgres/directory-lock.ts';
import { type Finding, ok, wrong } from './check.ts';

const LEAST_NODE_MAJOR = 24;
const LEAST_FREE_BYTES = 1_000_000_000;

/** Whether this Node runs TypeScript as the server needs it. */
export function checkNode(): Finding {
  const { node } = process.versions;
  if (Number.parseInt(node, 10) >= LEAST_NODE_MAJOR) return ok(`Node ${node}`);
  return wrong(`Node ${node} is too old: ${LEAST_NODE_MAJOR} or newer is needed.`);
}

/** Whether the data directory, or the place where it will be made, can be written to. */
export function checkDataDirectory({ dataDirectory }: Config): Finding {
  const existing = findExisting(dataDirectory);
  try {
    accessSync(existing, constants.W_OK | constants.X_OK);
    return ok(
      `The data directory is ${dataDirectory}${existing === dataDirectory ? '' : ' (made at the first start)'}`,
    );
  } catch {
    return wrong(`The data directory ${dataDirectory} cannot be written to: ${existing} belongs to somebody else.`);
  }
}

/** Whether the disk under the data directory has room. */
export function checkDiskSpace({ dataDirectory }: Config): Finding {
  const { bavail, bsize } = statfsSync(findExisting(dataDirectory));
  const free = bavail * bsize;
  const sentence = `${(free / 1e9).toFixed(1)} GB are free on the disk of ${dataDirectory}`;
  return free >= LEAST_FREE_BYTES ? ok(sentence) : wrong(`Only ${sentence}; at least 1 GB should be.`);
}

/** Whether the server can listen, or is the one that already does. */
export async function checkPort({ port, host, dataDirectory }: Config): Promise<Finding> {
  try {
    await assertPortIsFree(port, host);
    return ok(`Port ${port} on ${host} is free`);
  } catch (error) {
    const holder = findDirectoryHolder(dataDirectory);
    if (holder) return ok(`Port ${port} on ${host} is in use while the server runs (pid ${holder.pid})`);
    const { message } = error as Error;
    return wrong(message.charAt(0).toUpperCase() + message.slice(1));
  }
}

function findExisting(directory: string): string {
  return existsSync(directory) ? directory : findExisting(dirname(directory));
}
