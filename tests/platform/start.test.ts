import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { withClient } from '#apps/server/database.ts';
import { readPidFile } from '#apps/server/postgres/pid-file.ts';
import { isAlive } from '#apps/server/postgres/processes.ts';
import { findRunningEmbedded } from '#apps/server/postgres/running.ts';
import { endRapport, makeDataDirectory, occupyPort, runRapport } from './rapport.ts';
import { openRequest } from './slow-request.ts';

test('starts on an empty directory, stops at SIGTERM with its database, and starts again', async () => {
  const RAPPORT_DATA_DIR = makeDataDirectory();
  for (const NODE_ENV of ['production', 'development']) {
    const rapport = runRapport(['start'], { RAPPORT_DATA_DIR, NODE_ENV });
    const response = await fetch(`${await rapport.ready}/api/v1/health`);
    expect(response.status).toBe(200);
    const { pid } = readPidFile(join(RAPPORT_DATA_DIR, 'postgres'))!;
    rapport.child.kill('SIGTERM');
    expect(await rapport.ended).toBe(0);
    expect(isAlive(pid)).toBe(false);
  }
});

test('refuses a data directory that a running server holds, naming its pid', async () => {
  const RAPPORT_DATA_DIR = makeDataDirectory();
  const first = runRapport(['start'], { RAPPORT_DATA_DIR });
  await first.ready;
  const { code, output } = await endRapport(['start'], { RAPPORT_DATA_DIR });
  expect(code).toBe(1);
  expect(output).toContain(`another rapport process (pid ${first.child.pid}) already uses the data directory`);
});

test('other commands use the database of the running server, which goes on', async () => {
  const RAPPORT_DATA_DIR = makeDataDirectory();
  const server = runRapport(['start'], { RAPPORT_DATA_DIR });
  const url = await server.ready;
  expect(await endRapport(['migrate'], { RAPPORT_DATA_DIR })).toEqual({
    code: 0,
    output: 'The database is up to date.\n',
  });
  expect((await fetch(`${url}/api/v1/health`)).status).toBe(200);
});

test('says which port is busy and how to take another one', async () => {
  const PORT = String(await occupyPort());
  const { code, output } = await endRapport(['start'], { RAPPORT_DATA_DIR: makeDataDirectory(), PORT });
  expect({ code, output }).toEqual({
    code: 1,
    output: `rapport: port ${PORT} is already in use; choose another one: PORT=3001 npm start\n`,
  });
});

test('starts again after kill -9, which left its PostgreSQL running, and has kept what was committed', async () => {
  const RAPPORT_DATA_DIR = makeDataDirectory();
  const first = runRapport(['start'], { RAPPORT_DATA_DIR });
  await first.ready;
  await query(RAPPORT_DATA_DIR, 'CREATE TABLE public.kept AS SELECT 42 AS answer');
  const { pid } = readPidFile(join(RAPPORT_DATA_DIR, 'postgres'))!;
  first.child.kill('SIGKILL');
  expect(await first.ended).toBe('SIGKILL');
  expect(isAlive(pid)).toBe(true);
  const second = runRapport(['start'], { RAPPORT_DATA_DIR });
  await second.ready;
  expect(isAlive(pid)).toBe(false);
  expect(await query(RAPPORT_DATA_DIR, 'SELECT answer FROM public.kept')).toEqual([{ answer: 42 }]);
});

test('brings a killed PostgreSQL back, with what was committed', async () => {
  const RAPPORT_DATA_DIR = makeDataDirectory();
  const rapport = runRapport(['start'], { RAPPORT_DATA_DIR });
  const url = await rapport.ready;
  await query(RAPPORT_DATA_DIR, 'CREATE TABLE public.kept AS SELECT 42 AS answer');
  const { pid } = readPidFile(join(RAPPORT_DATA_DIR, 'postgres'))!;
  process.kill(pid, 'SIGKILL');
  await vi.waitFor(
    async () => {
      expect(await query(RAPPORT_DATA_DIR, 'SELECT answer FROM public.kept')).toEqual([{ answer: 42 }]);
      expect(readPidFile(join(RAPPORT_DATA_DIR, 'postgres'))!.pid).not.toBe(pid);
      expect((await fetch(`${url}/api/v1/health`)).status).toBe(200);
    },
    { timeout: 50_000 },
  );
  expect(rapport.output()).toContain('PostgreSQL stopped unexpectedly and is started again.');
  rapport.child.kill('SIGTERM');
  expect(await rapport.ended).toBe(0);
});

test('finishes a request that is under way at Ctrl-C, however often the terminal and npm pass it on', async () => {
  const rapport = runRapport(['start'], { RAPPORT_DATA_DIR: makeDataDirectory() });
  const request = await openRequest(await rapport.ready);
  for (let echo = 0; echo < 3; echo++) rapport.child.kill('SIGINT');
  await vi.waitFor(() => expect(fetch(request.url)).rejects.toThrow(), { timeout: 50_000 });
  expect(await request.finish()).toMatch(/^HTTP\/1.1 [24]/);
  expect(await rapport.ended).toBe(0);
});

/** Asks the running server's database as its owner, on a connection of its own. */
async function query(dataDirectory: string, sql: string): Promise<unknown[]> {
  const { ownerConfig } = (await findRunningEmbedded(dataDirectory))!;
  return await withClient(ownerConfig, async (client) => (await client.query(sql)).rows);
}
