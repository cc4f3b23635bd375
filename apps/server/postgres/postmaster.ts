import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { PostgresHome } from './home.ts';
import { readPidFile } from './pid-file.ts';

/** Settings of postgresql.conf, by name. */
export type PostgresSettings = Record<string, string | number>;

const SETTINGS: PostgresSettings = {
  // Reached over the socket in a private directory and by no network.
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: 100,
  // Small enough to idle in a few dozen megabytes; the system's own cache holds the rest.
  shared_buffers: '128MB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  random_page_cost: 1.1,
  max_wal_size: '2GB',
  jit: 'off',
  fsync: 'on',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] ',
};

const LARGEST_LOG_BYTES = 10_000_000;

/**
 * Starts PostgreSQL on a cluster and resolves when it takes connections, however long it has to recover.
 * It runs in a session of its own, so that a Ctrl-C meant for the server does not stop it first.
 * Throws with the last line of its log when it ends before.
 */
export async function startPostmaster(home: PostgresHome, settings: PostgresSettings): Promise<ChildProcess> {
  const log = openLog(home.logFile);
  const { account } = home;
  const all = { ...SETTINGS, unix_socket_directories: home.socketDirectory, ...settings };
  const command = [
    ...account.prefix,
    join(home.programs, 'bin/postgres'),
    '-D',
    home.cluster,
    ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const child = spawn(command[0]!, command.slice(1), {
    cwd: '/',
    detached: true,
    env: { PATH: process.env.PATH },
    stdio: ['ignore', log.file, log.file],
    ...(account.user && { uid: account.user.uid, gid: account.user.gid }),
  });
  closeSync(log.file);
  await waitUntilReady(child, home, log.start);
  // From here on the supervisor decides how long this process lives, not the child.
  child.unref();
  return child;
}

async function waitUntilReady(child: ChildProcess, home: PostgresHome, logStart: number): Promise<void> {
  let failure: Error | undefined;
  child.once('error', (error) => {
    failure = error;
  });
  for (;;) {
    if (failure) throw failure;
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`PostgreSQL did not start: ${readLastLine(home.logFile, logStart)} (see ${home.logFile})`);
    }
    const state = readPidFile(home.cluster);
    if (state?.pid === child.pid && state?.status === 'ready') return;
    await wait(10);
  }
}

/** Opens the log for appending; one that has grown large makes room, the last one being kept. */
function openLog(path: string): { file: number; start: number } {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGEST_LOG_BYTES) renameSync(path, `${path}.1`);
  return { file: openSync(path, 'a', 0o600), start: size > LARGEST_LOG_BYTES ? 0 : size };
}

function readLastLine(path: string, start: number): string {
  const lines = readFileSync(path).subarray(start).toString().trim().split('\n');
  // What went wrong comes before the closing lines that only say that it shut down.
  const cause = lines.find((line) => /(FATAL|PANIC|ERROR):/.test(line)) ?? lines.at(-1);
  return cause?.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '') || 'it said nothing';
}
