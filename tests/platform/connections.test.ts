import { afterAll, beforeAll, expect, test } from 'vitest';
import { Database } from '#core/database/database.ts';
import { withClient } from '#core/database/with-client.ts';
import { startTestServer, type TestServer, type TestWorkspace } from '../fixtures/server.ts';

let server: TestServer;
let workspace: TestWorkspace;
beforeAll(async () => {
  server = await startTestServer();
  workspace = await server.newWorkspace();
});
afterAll(() => server.close());

test('a connection that breaks between two statements fails its transaction alone', async () => {
  const { engine, database } = server;
  const broken = engine.database.transact(workspace.workspaceId, async (transaction) => {
    const [row] = await transaction.query<{ pid: number }>('select pg_backend_pid() as pid');
    await withClient(database.superuserConfig, (superuser) =>
      superuser.query('select pg_terminate_backend($1, 10000)', [row!.pid]),
    );
    // The news of it arrive while nobody asks for anything.
    await new Promise((resolve) => setImmediate(resolve));
    await transaction.query('select 1');
  });
  await expect(broken).rejects.toThrow();
  expect((await workspace.admin.get('/contacts')).status).toBe(200);
});

test('idle connections that the database closes are replaced without anybody noticing', async () => {
  await workspace.admin.get('/contacts');
  await withClient(server.database.superuserConfig, (superuser) =>
    superuser.query(`select pg_terminate_backend(pid, 10000) from pg_stat_activity
where datname = current_database() and pid <> pg_backend_pid() and usename = '${server.database.servingConfig.user}'`),
  );
  expect((await workspace.admin.get('/accounts')).status).toBe(200);
});

test('behind a pooler nothing is kept on a connection, and everything is found all the same', async () => {
  const pooled = await startTestServer({
    environment: { DATABASE_DIRECT_URL: 'postgres://localhost/past-the-pooler' },
  });
  try {
    const { workspaceId, admin } = await pooled.newWorkspace();
    await admin.post('/accounts', { name: 'Wagenbach' });
    expect((await admin.list('/search', { q: 'wagenbahc' })).body.data).toMatchObject([{ object: 'account' }]);
    const kept = await pooled.engine.database.query<{ count: number; zone: string }>(
      workspaceId,
      `select count(*)::int as count, current_setting('timezone') as zone from pg_prepared_statements where name <> ''`,
    );
    expect(kept).toEqual([{ count: 0, zone: 'UTC' }]);
  } finally {
    await pooled.close();
  }
});

test('a statement that takes too long is cut off, unless it is work that may take its time', async () => {
  const { workspaceId } = workspace;
  const longest = (database: Database) =>
    database.query<{ longest: string }>(workspaceId, `select current_setting('statement_timeout') as longest`);
  expect(await longest(server.engine.database)).toEqual([{ longest: '1min' }]);
  for (const isPooled of [false, true]) {
    const hasty = new Database(server.database.servingConfig, { isPooled, longest: '500ms' });
    try {
      await expect(hasty.read(workspaceId, { text: 'select pg_sleep(30)' })).rejects.toMatchObject({ code: '57014' });
      await expect(hasty.query(workspaceId, 'select pg_sleep(30)')).rejects.toMatchObject({ code: '57014' });
      const done = await hasty.transact(workspaceId, (transaction) => {
        transaction.takeTime();
        return transaction.query('select pg_sleep(0.6), 1 as done');
      });
      expect(done).toMatchObject([{ done: 1 }]);
      expect(await longest(hasty)).toEqual([{ longest: '500ms' }]);
    } finally {
      await hasty.close();
    }
  }
});
