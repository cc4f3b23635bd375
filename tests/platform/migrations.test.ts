import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate, pendingMigrations } from '#core/database/migrations.ts';
import { type FreshDatabase, freshDatabase } from '../fixtures/database.ts';

let database: FreshDatabase;
let owner: pg.Client;
let directory: string;

beforeEach(async () => {
  database = await freshDatabase({ isEmpty: true });
  owner = await connect();
  directory = mkdtempSync(join(tmpdir(), 'rapport-migrations-'));
  write('0001_first.sql', 'CREATE TABLE public.a (id int); GRANT SELECT ON public.a TO :serving_role;');
  write('0002_second.sql', "CREATE TABLE public.b (id int); SELECT ':serving_role'::text, 'x'::text;");
});

afterEach(async () => {
  await owner.end();
  await database.drop();
  rmSync(directory, { recursive: true });
});

test('applies what is pending, once, and grants to the serving role', async () => {
  expect((await pendingMigrations(owner, directory)).map(({ number }) => number)).toEqual([1, 2]);
  expect((await run()).map(({ name }) => name)).toEqual(['first', 'second']);
  expect(await run()).toEqual([]);
  const serving = await connect(database.servingConfig);
  expect((await serving.query('SELECT * FROM a')).rows).toEqual([]);
  expect(await pendingMigrations(serving, directory)).toEqual([]);
  await serving.end();
});

test('applies each migration once when several processes migrate at the same time', async () => {
  const clients = await Promise.all(Array.from({ length: 4 }, () => connect()));
  const applied = await Promise.all(clients.map((client) => run(client)));
  expect(applied.flat().map(({ number }) => number)).toHaveLength(2);
  await Promise.all(clients.map((client) => client.end()));
});

test('leaves nothing of a migration that fails, and says which one and where', async () => {
  write('0003_third.sql', 'CREATE TABLE c (id int);\nSELECT nonsense;');
  await expect(run()).rejects.toThrow('migration 3 (third) failed near line 2: column "nonsense" does not exist');
  expect((await owner.query(`SELECT to_regclass('b') AS b, to_regclass('c') AS c`)).rows).toEqual([
    { b: 'b', c: null },
  ]);
  expect((await pendingMigrations(owner, directory)).map(({ number }) => number)).toEqual([3]);
});

test('refuses a database that newer code has migrated', async () => {
  await run();
  rmSync(join(directory, '0002_second.sql'));
  await expect(pendingMigrations(owner, directory)).rejects.toThrow('does not know; start the newer version');
  await expect(run()).rejects.toThrow('holds migration 2 (second)');
});

test('refuses when an applied file has changed', async () => {
  await run();
  write('0001_first.sql', 'CREATE TABLE other (id int);');
  await expect(run()).rejects.toThrow('migration 1 (first) was changed after it was applied');
});

test('refuses names and numbers that break the order', async () => {
  write('0004_fourth.sql', '');
  await expect(run()).rejects.toThrow('0004_fourth.sql should be number 3');
  rmSync(join(directory, '0004_fourth.sql'));
  write('3-third.sql', '');
  await expect(run()).rejects.toThrow('not named like');
});

function write(name: string, sql: string): void {
  writeFileSync(join(directory, name), sql);
}

function run(client = owner) {
  return migrate(client, { directory, servingRole: database.servingConfig.user! });
}

async function connect(config = database.ownerConfig): Promise<pg.Client> {
  const client = new pg.Client(config);
  await client.connect();
  return client;
}
