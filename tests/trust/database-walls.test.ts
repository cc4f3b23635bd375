import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withClient } from '#core/database/with-client.ts';
import { startTestServer, type TestServer, type TestWorkspace } from '../fixtures/server.ts';

/**
 * The wall of the database itself: what holds when whoever writes a statement forgot to name the workspace. Tables and
 * views are looked up, so that one that is added joins by itself.
 */
let server: TestServer;
let ours: TestWorkspace;
let theirs: TestWorkspace;

beforeAll(async () => {
  server = await startTestServer();
  [ours, theirs] = [await server.newWorkspace('Ours'), await server.newWorkspace('Theirs')];
  for (const { admin } of [ours, theirs]) {
    await admin.post('/accounts', { name: 'Anvil works', emails: ['a@example.com'] });
    await admin.post('/contacts', { lastName: 'Wile', phones: ['+33142000000'] });
  }
});
afterAll(() => server.close());

/** Belong to no workspace, or are its list; each of them on purpose. */
const shared = new Set(['migration', 'workspace']);

interface Table {
  name: string;
  hasRls: boolean;
  policies: { verb: string; using: string | null; check: string | null }[];
  columns: string[];
}

const asSuperuser = <T>(work: (client: pg.Client) => Promise<T>) => withClient(server.database.superuserConfig, work);

/** Partitions have no rights of their own: nobody but their owner reaches them directly. */
const tables = () =>
  asSuperuser(async (client) => {
    const { rows } = await client.query<Table>(`select c.relname as name, c.relrowsecurity as "hasRls",
      coalesce((select json_agg(json_build_object('verb', p.polcmd, 'using', pg_get_expr(p.polqual, p.polrelid), 'check', pg_get_expr(p.polwithcheck, p.polrelid)))
        from pg_policy p where p.polrelid = c.oid), '[]') as policies,
      array(select attname::text from pg_attribute a where a.attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'data' and c.relkind in ('r', 'p') and not c.relispartition order by 1`);
    return rows;
  });

/** Runs as the role that serves, within a workspace, and takes back what it did. */
async function inWorkspace<T>(workspaceId: number | null, work: (client: pg.Client) => Promise<T>): Promise<T> {
  return withClient(server.database.servingConfig, async (client) => {
    await client.query('begin');
    if (workspaceId !== null) await client.query(`select set_config('app.workspace', $1, true)`, [String(workspaceId)]);
    try {
      return await work(client);
    } finally {
      await client.query('rollback');
    }
  });
}

it('every table has row security, by a policy that holds the workspace for reading and for writing', async () => {
  const found = await tables();
  expect(found.length).toBeGreaterThan(30);
  for (const { name, hasRls, policies, columns } of found) {
    if (shared.has(name)) continue;
    expect([name, columns.includes('workspace_id'), hasRls, policies.length > 0]).toEqual([name, true, true, true]);
    for (const { using, check } of policies)
      for (const expression of [using, check ?? using])
        expect([name, expression]).toEqual([name, expect.stringContaining('current_workspace()')]);
  }
});

it('the role that serves passes no wall: it owns nothing, and no partition is open to it', async () => {
  const role = server.database.servingConfig.user;
  const { open, owned, rights } = await asSuperuser(async (client) => {
    const partitions = await client.query(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'data' and c.relispartition and has_table_privilege($1, c.oid, 'select, insert, update, delete')`,
      [role],
    );
    const mine = await client.query(
      `select c.relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = $1`,
      [role],
    );
    const about = await client.query('select rolsuper, rolbypassrls from pg_roles where rolname = $1', [role]);
    return { open: partitions.rows, owned: mine.rows, rights: about.rows };
  });
  expect({ open, owned, rights }).toEqual({ open: [], owned: [], rights: [{ rolsuper: false, rolbypassrls: false }] });
});

it('every view that is read through has the workspace in it', async () => {
  const views = await asSuperuser(
    async (client) =>
      (
        await client.query<{ name: string; definition: string }>(
          `select viewname as name, definition from pg_views where schemaname = 'read' order by 1`,
        )
      ).rows,
  );
  expect(views.length).toBeGreaterThan(30);
  for (const { name, definition } of views)
    expect([name, definition]).toEqual([
      name,
      expect.stringMatching(/workspace_id = .*app\.workspace|current_workspace/s),
    ]);
});

it('a statement that names no workspace reads its own only, and none without one', async () => {
  const names = await asSuperuser(async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ('read', 'data') and c.relkind in ('r', 'p', 'v') and not c.relispartition
         and has_any_column_privilege($1, c.oid, 'select')
         and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'workspace_id' and not attisdropped
           and has_column_privilege($1, c.oid, a.attname, 'select'))`,
      [server.database.servingConfig.user],
    );
    return rows.map(({ name }) => name);
  });
  expect(names.length).toBeGreaterThan(60);
  const seen = new Map<string, number[]>();
  const readAll = (workspaceId: number | null) =>
    inWorkspace(workspaceId, async (client) => {
      for (const name of names) {
        const { rows } = await client.query<{ id: number }>(`select distinct workspace_id as id from ${name}`);
        seen.set(
          `${workspaceId} ${name}`,
          rows.map(({ id }) => id),
        );
      }
    });
  for (const workspaceId of [ours.workspaceId, null]) await readAll(workspaceId);
  for (const name of names) {
    expect([name, seen.get(`${ours.workspaceId} ${name}`)!.filter((id) => id !== ours.workspaceId)]).toEqual([
      name,
      [],
    ]);
    expect([name, seen.get(`null ${name}`)]).toEqual([name, []]);
  }
  // Most of them hold something, or the test would prove nothing.
  expect([...seen.values()].filter((found) => found.length > 0).length).toBeGreaterThan(20);
});

/** What the statement gives, or why it is refused; taken back at once. */
async function attempt(client: pg.Client, statement: string, values: unknown[] = []) {
  await client.query('savepoint attempt');
  const outcome = await client.query(statement, values).then(
    ({ rows }) => (rows as { workspace_id?: number }[]).map(({ workspace_id: id }) => id),
    (error: Error) => error.message,
  );
  await client.query('rollback to savepoint attempt');
  return outcome;
}

const refusals =
  /permission denied|row-level security|identity column|foreign key|duplicate key|can only be updated to DEFAULT/;

it('a statement that names no workspace changes and deletes its own only, in every table', async () => {
  let tried = 0;
  const found = (await tables()).filter(({ name }) => !shared.has(name));
  await inWorkspace(ours.workspaceId, async (client) => {
    for (const { name, columns } of found) {
      const table = `data."${name}"`;
      const changes = columns
        .filter((column) => column !== 'workspace_id')
        .map((column) => `"${column}" = "${column}"`);
      for (const statement of [
        `delete from ${table} returning workspace_id`,
        // Moving what is ours into the other workspace is a way out.
        `update ${table} set workspace_id = ${theirs.workspaceId} returning workspace_id`,
        ...changes.map((change) => `update ${table} set ${change} returning workspace_id`),
      ]) {
        const outcome = await attempt(client, statement);
        if (typeof outcome === 'string')
          expect([statement, outcome]).toEqual([statement, expect.stringMatching(refusals)]);
        else expect([statement, outcome.filter((id) => id !== ours.workspaceId)]).toEqual([statement, []]);
        if (typeof outcome !== 'string') tried += 1;
      }
    }
  });
  expect(tried).toBeGreaterThan(100);
});

it('a row of theirs is not written into any table', async () => {
  let tried = 0;
  const found = (await tables()).filter(({ name }) => !shared.has(name));
  const rows = await asSuperuser(async (client) => {
    const samples = [];
    for (const { name, columns } of found) {
      const { rows } = await client.query(
        `select row_to_json(t) as row from data."${name}" t where workspace_id = $1 limit 1`,
        [theirs.workspaceId],
      );
      if (rows[0]) samples.push({ name, columns: columns.map((column) => `"${column}"`).join(), row: rows[0].row });
    }
    return samples;
  });
  await inWorkspace(ours.workspaceId, async (client) => {
    for (const { name, columns, row } of rows) {
      tried += 1;
      const statement = `insert into data."${name}" (${columns}) overriding system value select ${columns} from json_populate_record(null::data."${name}", $1)`;
      const outcome = await attempt(client, statement, [JSON.stringify(row)]);
      expect([name, outcome]).toEqual([name, expect.stringMatching(/row-level security|permission denied/)]);
    }
  });
  expect(tried).toBeGreaterThan(10);
});
