import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findOtherAccount } from '#apps/server/postgres/account.ts';
import { findDirectoryHolder, lockDirectory } from '#apps/server/postgres/directory-lock.ts';
import { type EmbeddedPostgresOptions, startEmbeddedPostgres } from '#apps/server/postgres/embedded.ts';
import { identifyProcess } from '#apps/server/postgres/processes.ts';
import { withClient } from '#core/database/with-client.ts';
import { makeDataDirectory } from './rapport.ts';

test('is reached over a socket in a private directory alone, as a database that sorts like ICU', async () => {
  const { superuserConfig, ownerConfig } = await start({ dataDirectory: makeDataDirectory() });
  const [setting] = await ask(superuserConfig, "SELECT setting FROM pg_settings WHERE name = 'listen_addresses'");
  expect(setting).toEqual({ setting: '' });
  const words = "SELECT array_agg(w ORDER BY w) AS sorted FROM unnest('{z,Äpfel,apfel,Zebra,éa}'::text[]) AS w";
  expect(await ask(ownerConfig, words)).toEqual([{ sorted: ['apfel', 'Äpfel', 'éa', 'z', 'Zebra'] }]);
  // Trigrams go by the character classes of the database: "ü" has to be a letter.
  const trigrams = `SELECT show_trgm('ü') <> '{}' AS "isLetter"`;
  await ask(ownerConfig, 'CREATE EXTENSION pg_trgm');
  expect(await ask(ownerConfig, trigrams)).toEqual([{ isLetter: true }]);
});

test('starts below a directory whose path is too long for a socket', async () => {
  const dataDirectory = join(makeDataDirectory(), 'a long name, with a comma and spaces '.repeat(4));
  const { ownerConfig } = await start({ dataDirectory });
  expect(await ask(ownerConfig, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('starts when the number of its dead PostgreSQL has passed to another program, which it leaves alone', async () => {
  const dataDirectory = makeDataDirectory();
  const first = await start({ dataDirectory });
  const pidFile = join(dataDirectory, 'postgres/postmaster.pid');
  const content = readFileSync(pidFile, 'utf8');
  await first.stop();
  const other = spawn('sleep', ['600'], { stdio: 'ignore' });
  onTestFinished(() => void other.kill());
  writeFileSync(pidFile, content.replace(/^\d+/, String(other.pid)));
  const second = await start({ dataDirectory });
  expect(await ask(second.ownerConfig, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  expect(identifyProcess(other.pid!)).toBeDefined();
});

test('makes the cluster anew when the first start was killed half-way', async () => {
  const dataDirectory = makeDataDirectory();
  mkdirSync(join(dataDirectory, 'postgres.new'), { recursive: true });
  writeFileSync(join(dataDirectory, 'postgres.new/PG_VERSION'), '18\n');
  const { ownerConfig } = await start({ dataDirectory });
  expect(await ask(ownerConfig, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test.runIf(process.getuid?.() === 0)('runs as another system user where root may make no namespace', async () => {
  const dataDirectory = makeDataDirectory();
  chmodSync(dirname(dataDirectory), 0o711);
  const account = findOtherAccount();
  const said: string[] = [];
  const { ownerConfig, pid } = await start({ dataDirectory, account, report: (line) => said.push(line) });
  expect(await ask(ownerConfig, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toContain(`Uid:\t${account.user!.uid}`);
  expect(said).toEqual([expect.stringContaining(`runs as the user ${account.user!.name}`)]);
});

test('the lock of a process that is gone, or whose number another one has now, is taken over', () => {
  const dataDirectory = makeDataDirectory();
  mkdirSync(dataDirectory);
  const lock = join(dataDirectory, 'server.lock');
  for (const stale of [{ pid: 2 ** 30, started: '1' }, { pid: process.pid, started: 'at another time' }, 'nonsense']) {
    writeFileSync(lock, JSON.stringify(stale));
    expect(findDirectoryHolder(dataDirectory)).toBeUndefined();
    const unlock = lockDirectory(dataDirectory);
    expect(findDirectoryHolder(dataDirectory)).toEqual(identifyProcess(process.pid));
    expect(() => lockDirectory(dataDirectory)).toThrow(`(pid ${process.pid}) already uses`);
    unlock();
    expect(existsSync(lock)).toBe(false);
  }
});

/** Starts without waiting for disks; stopped at the end of the test. */
async function start(options: EmbeddedPostgresOptions) {
  const settings = { fsync: 'off', shared_buffers: '16MB' };
  const postgres = await startEmbeddedPostgres({ settings, initdbArgs: ['--no-sync'], ...options });
  onTestFinished(() => postgres.stop());
  return postgres;
}

async function ask(config: object, sql: string): Promise<unknown[]> {
  return await withClient(config, async (client) => (await client.query(sql)).rows);
}
