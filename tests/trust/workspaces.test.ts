import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from '#core/database/database.ts';
import { compileList } from '#core/engine/query/list.ts';
import { bind } from '#core/kit/sql.ts';
import { startTestServer, type TestServer, type TestWorkspace } from '../fixtures/server.ts';

let server: TestServer;
let ours: TestWorkspace;
let theirs: TestWorkspace;
let secretId: string;

beforeAll(async () => {
  server = await startTestServer();
  ours = await server.newWorkspace('Ours');
  theirs = await server.newWorkspace('Theirs');
  const { body } = await theirs.admin.post('/accounts', { name: 'Secret account', emails: ['secret@example.com'] });
  secretId = body.data.id;
});
afterAll(() => server.close());

describe('another workspace', () => {
  it('cannot be read, changed, deleted or restored by id', async () => {
    const { admin } = ours;
    const answers = [
      await admin.get(`/accounts/${secretId}`),
      await admin.patch(`/accounts/${secretId}`, { name: 'Mine' }),
      await admin.delete(`/accounts/${secretId}`),
      await admin.post(`/accounts/${secretId}/restoration`),
      await admin.get(`/accounts/${secretId}/history`),
      await admin.get(`/accounts/${secretId}/timeline`),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    expect((await theirs.admin.get(`/accounts/${secretId}`)).body.data.name).toBe('Secret account');
  });

  it('is not in lists, search, counts, aggregates or bulk changes', async () => {
    const { admin } = ours;
    expect((await admin.list('/accounts', { count: 'exact' })).body).toMatchObject({ data: [], page: { count: 0 } });
    expect((await admin.get('/search?q=secret')).body.data).toEqual([]);
    expect((await admin.post('/accounts/aggregate', {})).body.data[0].values).toEqual([0]);
    const bulk = await admin.post('/accounts/bulk', { ids: [secretId], operation: 'delete' });
    expect(bulk.body.count).toBe(0);
  });

  it('cannot be pointed to: reference, link, any-reference', async () => {
    const { admin } = ours;
    for (const [path, body] of [
      ['/contacts', { lastName: 'X', accountId: secretId }],
      ['/contacts', { lastName: 'X', accounts: [{ id: secretId }] }],
      ['/tasks', { subject: 'X', regarding: { object: 'account', id: secretId } }],
    ] as const) {
      const { status, body: problem } = await admin.post(path, body);
      expect([path, status, problem.errors?.[0]?.code]).toEqual([path, 422, 'unknown_reference']);
    }
  });

  it('shares no addresses: an opt-out there says nothing here', async () => {
    await theirs.admin.post('/contacts', {
      lastName: 'Z',
      emails: [{ address: 'shared@example.com', optedOut: true }],
    });
    const { body } = await ours.admin.post('/contacts', { lastName: 'Z', emails: ['shared@example.com'] });
    expect(body.data.emails[0]).toMatchObject({ address: 'shared@example.com', optedOut: false });
  });

  it('stays walled off by the database when the compiler’s own condition is removed', async () => {
    const database = new Database(server.database.servingConfig);
    try {
      const model = await server.engine.models.of(ours.workspaceId);
      const scope = { model, principal: ours.principal };
      for (const object of model.objects.values()) {
        const compiled = compileList(object, { limit: 200 }, scope);
        const text = compiled.text.replaceAll(/\w+\.workspace_id = \$(\d+)/g, '$$$1::int is not null');
        expect(text).not.toContain('workspace_id =');
        const values = bind(compiled.values, ours.principal);
        // One value for each page of records: their JSON, in which nothing of the other workspace is.
        const read = async (workspaceId: number) => JSON.stringify(await database.read(workspaceId, { text, values }));
        expect([object.name, await read(ours.workspaceId)]).toEqual([
          object.name,
          expect.not.stringContaining('Secret'),
        ]);
        if (object.name === 'account') expect(await read(theirs.workspaceId)).toContain('Secret account');
      }
    } finally {
      await database.close();
    }
  });

  it('cannot be written to past the compiler either, and nothing is seen without a workspace', async () => {
    const database = new Database(server.database.servingConfig);
    try {
      await expect(
        database.query(
          ours.workspaceId,
          `insert into data.account (workspace_id, id, name) values ($1, gen_random_uuid(), 'x') returning id`,
          [theirs.workspaceId],
        ),
      ).rejects.toThrow(/row-level security/);
      expect(
        await database.query(ours.workspaceId, `update data.account set name = 'x' where id = $1 returning id`, [
          secretId,
        ]),
      ).toEqual([]);
      expect(await database.queryGlobal('select 1 from read.account')).toEqual([]);
      expect(await database.queryGlobal('select 1 from data.account')).toEqual([]);
      await expect(database.queryGlobal('delete from data.change')).rejects.toThrow(/permission denied/);
    } finally {
      await database.close();
    }
  });
});
