import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { readPidFile } from '#apps/server/postgres/pid-file.ts';
import { isAlive } from '#apps/server/postgres/processes.ts';
import { askOwner, makeDataDirectory, runRapport } from './rapport.ts';
import { openRequest } from './slow-request.ts';

test('starts again after kill -9, which left its PostgreSQL running, and has kept what was committed', async () => {
  const RAPPORT_DATA_DIR = makeDataDirectory();
  const first = runRapport(['start', '--no-build'], { RAPPORT_DATA_DIR });
  await first.ready;
  await askOwner(RAPPORT_DATA_DIR, 'CREATE TABLE public.kept AS SELECT 42 AS answer');
  const { pid } = readPidFile(join(RAPPORT_DATA_DIR, 'postgres'))!;
  first.child.kill('SIGKILL');
  expect(await first.ended).toBe('SIGKILL');
  expect(isAlive(pid)).toBe(true);
  const second = runRapport(['start', '--no-build'], { RAPPORT_DATA_DIR });
  await second.ready;
  expect(isAlive(pid)).toBe(false);
  expect(await askOwner(RAPPORT_DATA_DIR, 'SELECT answer FROM public.kept')).toEqual([{ answer: 42 }]);
});

test('brings a killed PostgreSQL back, with what was committed', async () => {
  const RAPPORT_DATA_DIR = makeDataDirectory();
  const rapport = runRapport(['start', '--no-build'], { RAPPORT_DATA_DIR });
  const url = await rapport.ready;
  await askOwner(RAPPORT_DATA_DIR, 'CREATE TABLE public.kept AS SELECT 42 AS answer');
  const { pid } = readPidFile(join(RAPPORT_DATA_DIR, 'postgres'))!;
  process.kill(pid, 'SIGKILL');
  await vi.waitFor(
    async () => {
      expect(await askOwner(RAPPORT_DATA_DIR, 'SELECT answer FROM public.kept')).toEqual([{ answer: 42 }]);
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
  const rapport = runRapport(['start', '--no-build'], { RAPPORT_DATA_DIR: makeDataDirectory() });
  const request = await openRequest(await rapport.ready);
  for (let echo = 0; echo < 3; echo++) rapport.child.kill('SIGINT');
  await vi.waitFor(() => expect(fetch(request.url)).rejects.toThrow(), { timeout: 50_000 });
  expect(await request.finish()).toMatch(/^HTTP\/1.1 [24]/);
  expect(await rapport.ended).toBe(0);
});
