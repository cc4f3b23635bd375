import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPidFile } from '#apps/server/postgres/pid-file.ts';
import { isAlive } from '#apps/server/postgres/processes.ts';
import { endRapport, makeDataDirectory, occupyPort, runRapport } from './rapport.ts';

test('starts on an empty directory, stops at SIGTERM with its database, and starts again', async () => {
  const RAPPORT_DATA_DIR = makeDataDirectory();
  for (const NODE_ENV of ['production', 'development']) {
    const rapport = runRapport(['start', '--no-build'], { RAPPORT_DATA_DIR, NODE_ENV });
    const response = await fetch(`${await rapport.ready}/api/v1/health`);
    expect(response.status).toBe(200);
    const { pid } = readPidFile(join(RAPPORT_DATA_DIR, 'postgres'))!;
    rapport.child.kill('SIGTERM');
    expect(await rapport.ended).toBe(0);
    expect(isAlive(pid)).toBe(false);
  }
});

test('refuses a data directory that a running server holds, naming its pid and not the port', async () => {
  const RAPPORT_DATA_DIR = makeDataDirectory();
  const first = runRapport(['start', '--no-build'], { RAPPORT_DATA_DIR });
  const PORT = new URL(await first.ready).port;
  const { code, output } = await endRapport(['start', '--no-build'], { RAPPORT_DATA_DIR, PORT });
  expect(code).toBe(1);
  expect(output).toContain(`another rapport process (pid ${first.child.pid}) already uses the data directory`);
});

test('other commands use the database of the running server, which goes on', async () => {
  const RAPPORT_DATA_DIR = makeDataDirectory();
  const server = runRapport(['start', '--no-build'], { RAPPORT_DATA_DIR });
  const url = await server.ready;
  expect(await endRapport(['migrate'], { RAPPORT_DATA_DIR })).toEqual({
    code: 0,
    output: 'The database is up to date.\n',
  });
  expect((await fetch(`${url}/api/v1/health`)).status).toBe(200);
});

test('says which port is busy and how to take another one', async () => {
  const PORT = String(await occupyPort());
  const { code, output } = await endRapport(['start', '--no-build'], { RAPPORT_DATA_DIR: makeDataDirectory(), PORT });
  expect({ code, output }).toEqual({
    code: 1,
    output: `rapport: port ${PORT} is already in use; choose another one: PORT=3001 npm start\n`,
  });
});
