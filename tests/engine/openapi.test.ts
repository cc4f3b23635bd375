import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../fixtures/server.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

let server: TestServer;
let directory: string;
beforeAll(async () => {
  server = await startTestServer();
  directory = await mkdtemp(join(tmpdir(), 'rapport-openapi-'));
});
afterAll(async () => {
  await server.close();
  await rm(directory, { recursive: true, force: true });
});

it('the description of a workspace with objects and fields of its own is valid OpenAPI 3.1', async () => {
  const { admin } = await server.newWorkspace();
  await admin.post('/objects', { name: 'machine', plural: 'machines', label: 'Machine', pluralLabel: 'Machines' });
  await admin.post('/fields', { object: 'machine', label: 'Serial number', type: 'text', required: true });
  const { body } = await admin.get('/openapi.json');
  expect(body.openapi).toBe('3.1.0');
  expect(body.components.schemas.NewMachine.required).toContain('serialNumber');
  const file = join(directory, 'openapi.json');
  await writeFile(file, JSON.stringify(body));
  const redocly = join(root, 'node_modules/@redocly/cli/bin/cli.js');
  const environment = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const linted = await run(process.execPath, [redocly, 'lint', file, '--extends=spec', '--format=json'], {
    cwd: directory,
    env: environment,
    maxBuffer: 64 * 1024 * 1024,
  }).catch((error: { stdout: string }) => error);
  const { totals, problems } = JSON.parse(linted.stdout.slice(linted.stdout.indexOf('{')));
  expect([totals.errors, problems.slice(0, 3)]).toEqual([0, []]);
});

it('a member sees what they may see, nobody sees it without signing in', async () => {
  const { admin, addUser } = await server.newWorkspace();
  const reader = await addUser('readOnly');
  expect(Object.keys((await reader.get('/openapi.json')).body.paths)).toEqual(
    Object.keys((await admin.get('/openapi.json')).body.paths),
  );
  expect((await server.app.inject('/api/v1/openapi.json')).statusCode).toBe(401);
});
