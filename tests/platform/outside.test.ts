import { expect, test } from 'vitest';
import { deriveServingPassword } from '#core/database/scram.ts';
import { withClient } from '#core/database/with-client.ts';
import { makeOutsideDatabase } from './outside-database.ts';
import { endRapport, makeDataDirectory, runRapport } from './rapport.ts';

test('serves an outside database by its address alone, with a role that owns nothing', async () => {
  const { url, name, superuse } = await makeOutsideDatabase();
  const rapport = runRapport(['start', '--no-build'], { DATABASE_URL: url, RAPPORT_DATA_DIR: makeDataDirectory() });
  expect((await fetch(`${await rapport.ready}/api/v1/health`)).status).toBe(200);
  expect(
    await superuse(
      `SELECT rolcanlogin, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb
         FROM pg_roles WHERE rolname = 'rapport_serving_${name}'`,
    ),
  ).toEqual([{ rolcanlogin: true, rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }]);
  const port = Number(new URL(url).port);
  const serving = { host: 'localhost', port, user: `rapport_serving_${name}`, database: name };
  const password = deriveServingPassword("owner's secret", name);
  const whoAmI = (config: object) =>
    withClient(config, async (client) => (await client.query('SELECT current_user::text AS me')).rows[0].me);
  expect(await whoAmI({ ...serving, password })).toBe(serving.user);
  await expect(whoAmI({ ...serving, password: 'guess' })).rejects.toThrow('password authentication failed');
  rapport.child.kill('SIGTERM');
  expect(await rapport.ended).toBe(0);
});

test('a process with a role refuses until the database is migrated, and several then share it', async () => {
  const { url } = await makeOutsideDatabase();
  const environment = { DATABASE_URL: url, RAPPORT_DATA_DIR: makeDataDirectory() };
  const early = await endRapport(['start', '--role', 'web', '--no-build'], environment);
  expect(early.code).toBe(1);
  expect(early.output).toContain('run "rapport migrate" first');
  const [first, second] = await Promise.all([
    endRapport(['migrate'], environment),
    endRapport(['migrate'], environment),
  ]);
  expect([first.code, second.code, first.output + second.output]).toEqual([0, 0, expect.any(String)]);
  const processes = [
    runRapport(['start', '--no-build', '--role', 'web'], environment),
    runRapport(['start', '--no-build', '--role', 'web'], environment),
  ];
  const urls = await Promise.all(processes.map(({ ready }) => ready));
  expect(new Set(urls).size).toBe(2);
});

test('refuses to serve with a role that no wall holds', async () => {
  const { url, name, superuse } = await makeOutsideDatabase();
  const environment = { DATABASE_URL: url, RAPPORT_DATA_DIR: makeDataDirectory() };
  expect((await endRapport(['migrate'], environment)).code).toBe(0);
  await superuse(`ALTER ROLE rapport_serving_${name} SUPERUSER`);
  expect(await endRapport(['start', '--no-build'], environment)).toEqual({
    code: 1,
    output: expect.stringContaining(`the serving role rapport_serving_${name} is a superuser`),
  });
  await superuse(`ALTER ROLE rapport_serving_${name} NOSUPERUSER BYPASSRLS`);
  expect((await endRapport(['start', '--no-build'], environment)).output).toContain('has BYPASSRLS');
  await superuse(`ALTER ROLE rapport_serving_${name} NOBYPASSRLS`);
  await superuse(`CREATE TABLE public.owned (); ALTER TABLE public.owned OWNER TO ${name}`);
  const asOwner = { ...environment, DATABASE_SERVING_URL: url };
  expect((await endRapport(['start', '--no-build'], asOwner)).output).toContain(`the serving role ${name} owns`);
});

test('says what to do when the owner may not make roles', async () => {
  const { url, name, superuse } = await makeOutsideDatabase('NOCREATEROLE');
  const environment = { DATABASE_URL: url, RAPPORT_DATA_DIR: makeDataDirectory() };
  const { code, output } = await endRapport(['migrate'], environment);
  expect([code, output]).toEqual([1, expect.stringContaining('give its address in DATABASE_SERVING_URL')]);
  await superuse(`CREATE ROLE rapport_serving_${name} LOGIN PASSWORD 'given'`);
  const DATABASE_SERVING_URL = url.replace(/\/\/.*@/, `//rapport_serving_${name}:given@`);
  expect(await endRapport(['migrate'], { ...environment, DATABASE_SERVING_URL })).toMatchObject({ code: 0 });
});

test('says that the database does not answer', async () => {
  const { code, output } = await endRapport(['start', '--no-build'], {
    DATABASE_URL: 'postgres://nobody:x@localhost:1/nothing',
  });
  expect([code, output]).toEqual([1, expect.stringContaining('ECONNREFUSED')]);
  expect(output).toMatch(/^rapport: .*\n$/);
});
