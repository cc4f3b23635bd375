import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Client, startTestServer, type TestServer, type TestWorkspace } from '../fixtures/server.ts';

let server: TestServer;
let workspace: TestWorkspace;
let admin: Client;
let objectId: string;
let contractId: string;
const contracts = { name: 'contract', plural: 'contracts', label: 'Contract', pluralLabel: 'Contracts' };

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** Contracts with a field, two records, and an account that leads to them, counts them and works with the count. */
beforeEach(async () => {
  workspace = await server.newWorkspace();
  ({ admin } = workspace);
  objectId = (await admin.post('/objects', contracts)).body.data.id;
  const reference = { type: 'reference', options: { to: 'account' } };
  await admin.post('/fields', { object: 'contract', label: 'Account', key: 'accountId', ...reference });
  const options = { to: 'contract' };
  await admin.post('/fields', { object: 'account', label: 'Main', key: 'mainId', type: 'reference', options });
  const count = { from: 'contract', via: 'accountId', operation: 'count' };
  await admin.post('/fields', { object: 'account', label: 'Count', key: 'count', type: 'rollUp', options: count });
  const formula = { expression: 'count * 2', result: 'number' };
  await admin.post('/fields', { object: 'account', label: 'Twice', key: 'twice', type: 'formula', options: formula });
  const { body: account } = await admin.post('/accounts', { name: 'Customer' });
  for (const name of ['First', 'Second']) {
    const { status, body } = await admin.post('/contracts', { name, accountId: account.data.id });
    expect(status).toBe(201);
    contractId = body.data.id;
  }
  await admin.patch(`/accounts/${account.data.id}`, { mainId: contractId });
  await admin.delete(`/contracts/${contractId}`);
  await admin.post('/tasks', { subject: 'Renew', regarding: { object: 'contract', id: contractId } });
});

/** By its id: lists leave out what is costly to count. */
async function readAccount() {
  const { body } = await admin.list('/accounts');
  return (await admin.get(`/accounts/${body.data[0].id}`)).body.data;
}

it('what would be lost with an object is told before it is deleted', async () => {
  const { body } = await admin.get(`/objects/${objectId}/loss`);
  expect(body.data).toMatchObject({ records: 2, fields: 1 });
  expect(body.data.dependents.map(({ key }: { key: string }) => key)).toEqual(['mainId', 'count']);
});

it('a deleted object is gone with its records and with the fields that lead to it, and everything else still reads', async () => {
  expect(Number((await readAccount()).twice)).toBe(2);
  expect((await admin.delete(`/objects/${objectId}`)).status).toBe(204);
  expect((await admin.get('/contracts')).status).toBe(404);
  const account = await readAccount();
  expect(account.name).toBe('Customer');
  for (const key of ['mainId', 'count', 'twice']) expect(account).not.toHaveProperty(key);
  const answers = [
    await admin.list('/tasks', { expand: 'regarding' }),
    await admin.get(`/accounts/${account.id}/timeline`),
    await admin.get(`/accounts/${account.id}/history`),
    await admin.get('/search?q=first'),
    await admin.get('/metadata'),
    await admin.get('/openapi.json'),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
});

it('a deleted object comes back with its records, its fields and what counts them', async () => {
  await admin.delete(`/objects/${objectId}`);
  const { body: deleted } = await admin.get('/deleted-objects');
  expect(deleted.data).toMatchObject([{ id: objectId, name: 'contract' }]);
  const { status, body } = await admin.post(`/objects/${objectId}/restoration`);
  expect([status, body.data.name]).toEqual([200, 'contract']);
  expect((await admin.get('/deleted-objects')).body.data).toEqual([]);
  const { body: list } = await admin.list('/contracts');
  expect(list.data.map(({ name }: { name: string }) => name)).toEqual(['First']);
  expect(await readAccount()).toMatchObject({ mainId: contractId, count: 1 });
  expect((await admin.post(`/contracts/${contractId}/restoration`)).status).toBe(200);
});

it('a deleted object keeps its name while it may come back', async () => {
  await admin.delete(`/objects/${objectId}`);
  const { status, body } = await admin.post('/objects', { ...contracts, plural: 'agreements' });
  expect([status, body.errors[0].path, body.deletedObject]).toEqual([409, 'name', objectId]);
});

it('an object comes back for thirty days', async () => {
  await admin.delete(`/objects/${objectId}`);
  await server.engine.database.query(
    workspace.workspaceId,
    "update data.custom_object set deleted_at = now() - interval '31 days' where workspace_id = $1 and id = $2 returning id",
    [workspace.workspaceId, objectId],
  );
  const { status, body } = await admin.post(`/objects/${objectId}/restoration`);
  expect([status, body.code]).toEqual([409, 'too_old']);
  expect((await admin.get('/deleted-objects')).body.data).toEqual([]);
});

it('only administrators ask what would be lost, delete an object or bring it back', async () => {
  const member = await workspace.addUser('member');
  const answers = [
    await member.get(`/objects/${objectId}/loss`),
    await member.delete(`/objects/${objectId}`),
    await member.get('/deleted-objects'),
    await member.post(`/objects/${objectId}/restoration`),
  ];
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
});

it('deleting a field that a formula works with breaks no reading', async () => {
  const field = { object: 'account', label: 'Left', key: 'left', type: 'integer' };
  const { body } = await admin.post('/fields', field);
  const formula = { expression: 'left * 2', result: 'number' };
  await admin.post('/fields', { object: 'account', label: 'Double', key: 'double', type: 'formula', options: formula });
  await admin.delete(`/fields/${body.data.id}`);
  expect(await readAccount()).not.toHaveProperty('double');
  await admin.post(`/fields/${body.data.id}/restoration`);
  expect(await readAccount()).toHaveProperty('double');
});
