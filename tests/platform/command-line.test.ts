import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkoutDirectory, environmentSchema, readConfig } from '#apps/server/config.ts';
import { endRapport, makeDataDirectory } from './rapport.ts';

test.each([
  [['nonsense'], 'there is no command "nonsense"'],
  [['doctor', '--nonsense'], "Unknown option '--nonsense'; see rapport doctor --help."],
  [['start', '--role', 'king'], '--role is all, web or worker, not "king".'],
  [['start', '--role', 'web'], '--role web needs DATABASE_URL'],
])('rapport %j is called wrongly: one sentence and exit code 2', async (args, sentence) => {
  const { code, output } = await endRapport(args);
  expect({ code, output }).toEqual({ code: 2, output: expect.stringContaining(sentence) });
  expect(output).toMatch(/^rapport: .*\n$/);
});

test('lists its commands and describes each, whatever the configuration', async () => {
  const { code, output } = await endRapport(['--help'], { PORT: 'not a port' });
  expect(code).toBe(0);
  expect(output).toMatch(/^ {2}start +Start the server\.$/m);
  const start = await endRapport(['start', '--help'], { PORT: 'not a port' });
  expect(start).toEqual({ code: 0, output: expect.stringContaining('--role worker') });
});

test('adds the stack to a failure for RAPPORT_DEBUG=1', async () => {
  const { output } = await endRapport(['nonsense'], { RAPPORT_DEBUG: '1' });
  expect(output).toContain('at ');
});

test('the doctor finds what is wrong and makes nothing', async () => {
  const RAPPORT_DATA_DIR = makeDataDirectory();
  const healthy = await endRapport(['doctor'], { RAPPORT_DATA_DIR });
  expect(healthy).toEqual({ code: 0, output: expect.stringContaining('There is no database yet') });
  const ill = await endRapport(['doctor'], { RAPPORT_DATA_DIR, DATABASE_URL: 'postgres://me:x@localhost:1/mine' });
  expect(ill).toEqual({ code: 1, output: expect.stringContaining('WRONG  The database cannot be reached') });
});

test('names the variable that is not valid, and takes an empty one as unset', () => {
  expect(() => readConfig({ PORT: '70000' })).toThrow('the environment variable PORT is not valid');
  expect(() => readConfig({ DATABASE_URL: 'mysql://localhost' })).toThrow('the environment variable DATABASE_URL');
  expect(readConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: undefined });
});

test('every variable that the server reads is described in docs/admin/configuration.md', async () => {
  const page = await readFile(join(checkoutDirectory, 'docs/admin/configuration.md'), 'utf8');
  const described = [...page.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name!);
  const read = new Set(Object.keys(environmentSchema.shape));
  for await (const path of glob('{apps,core,crm}/**/*.ts', { cwd: checkoutDirectory })) {
    const source = await readFile(join(checkoutDirectory, path), 'utf8');
    for (const [, name] of source.matchAll(/process\.env\.([A-Z_]+)/g)) read.add(name!);
  }
  // What every program is given, and what the page says makes no difference.
  const general = ['PATH', 'NODE_ENV'];
  expect([...read].filter((name) => !described.includes(name) && !general.includes(name))).toEqual([]);
});
