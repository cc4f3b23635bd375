import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Client, startTestServer, type TestServer, type TestWorkspace } from '../fixtures/server.ts';

let server: TestServer;
let workspace: TestWorkspace;
let admin: Client;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const operationOf = ({ headers }: { headers: Record<string, unknown> }) => headers['rapport-operation'];
const isLive = async (path: string) => (await admin.list(path, { count: 'exact' })).body.page.count;

async function makeParts(onDelete: 'cascade' | 'refuse' | 'clear') {
  await admin.post('/objects', { name: 'contract', plural: 'contracts', label: 'Contract', pluralLabel: 'Contracts' });
  const options = { to: 'account', onDelete };
  const field = { object: 'contract', label: 'Account', key: 'accountId', type: 'reference', options };
  expect((await admin.post('/fields', field)).status).toBe(201);
  const { body: account } = await admin.post('/accounts', { name: 'Whole' });
  const accountId = account.data.id as string;
  for (const name of ['Hinge', 'Handle']) await admin.post('/contracts', { name, accountId });
  await admin.post('/contracts', { name: 'Of nobody' });
  return { accountId, path: `/accounts/${accountId}` };
}

beforeEach(async () => {
  workspace = await server.newWorkspace();
  ({ admin } = workspace);
});

describe('what is a part of a record (onDelete: cascade)', () => {
  it('goes to the trash with it, is found no more, and comes back with it', async () => {
    const { path } = await makeParts('cascade');
    expect((await admin.delete(path)).status).toBe(204);
    expect(await isLive('/contracts')).toBe(1);
    const found = async () => (await admin.get('/search?q=hinge')).body.data.length;
    expect(await found()).toBe(0);
    expect((await admin.post(`${path}/restoration`)).status).toBe(200);
    expect([await isLive('/contracts'), await found()]).toEqual([3, 1]);
    const { body } = await admin.list('/contracts', { filter: { field: 'name', op: 'eq', value: 'Hinge' } });
    const history = await admin.get(`/contracts/${body.data[0].id}/history`);
    expect(history.body.data.map(({ verb }: { verb: string }) => verb)).toEqual(['restore', 'delete', 'create']);
  });

  it('stays in the trash when it was put there by itself before', async () => {
    const { path } = await makeParts('cascade');
    const { body } = await admin.list('/contracts', { filter: { field: 'name', op: 'eq', value: 'Hinge' } });
    await admin.delete(`/contracts/${body.data[0].id}`);
    await admin.delete(path);
    await admin.post(`${path}/restoration`);
    expect(await isLive('/contracts')).toBe(2);
  });

  it('comes back by undoing, goes again by undoing that, and comes back from the trash then', async () => {
    const { path } = await makeParts('cascade');
    const deleted = await admin.delete(path);
    const undone = await admin.post(`/operations/${operationOf(deleted)}/undo`);
    expect([undone.body.undone, undone.body.failed]).toEqual([3, []]);
    expect(await isLive('/contracts')).toBe(3);
    const again = await admin.post(`/operations/${undone.body.operation}/undo`);
    expect(again.body.failed).toEqual([]);
    expect(await isLive('/contracts')).toBe(1);
    await admin.post(`${path}/restoration`);
    expect(await isLive('/contracts')).toBe(3);
  });

  it('goes and comes back with a member’s own record, whoever made the part', async () => {
    const { accountId, path } = await makeParts('cascade');
    const member = await workspace.addUser('member');
    await admin.patch(path, { ownerId: member.userId });
    const deleted = await member.delete(path);
    expect([deleted.status, await isLive('/contracts')]).toEqual([204, 1]);
    const undone = await member.post(`/operations/${operationOf(deleted)}/undo`);
    expect([undone.body.failed, await isLive('/contracts')]).toEqual([[], 3]);
    const bulk = await member.post('/accounts/bulk', { ids: [accountId], operation: 'delete' });
    expect([bulk.body.count, await isLive('/contracts')]).toEqual([1, 1]);
  });

  it('stages go with their pipeline, moves with their deal', async () => {
    const { body: pipeline } = await admin.post('/pipelines', { name: 'Partners' });
    const before = await isLive('/stages');
    for (const name of ['One', 'Two']) await admin.post('/stages', { name, pipelineId: pipeline.data.id });
    await admin.delete(`/pipelines/${pipeline.data.id}`);
    expect(await isLive('/stages')).toBe(before);
    await admin.post(`/pipelines/${pipeline.data.id}/restoration`);
    expect(await isLive('/stages')).toBe(before + 2);
    const { body: deal } = await admin.post('/opportunities', { name: 'Deal' });
    expect(await isLive('/stageMoves')).toBe(1);
    await admin.delete(`/opportunities/${deal.data.id}`);
    expect(await isLive('/stageMoves')).toBe(0);
    await admin.post(`/opportunities/${deal.data.id}/restoration`);
    expect(await isLive('/stageMoves')).toBe(1);
  });
});

it('a record stays while others cannot be without it (onDelete: refuse), and says how many', async () => {
  const { path } = await makeParts('refuse');
  const { status, body } = await admin.delete(path);
  expect([status, body.code, body.live]).toEqual([409, 'in_use', 2]);
  expect(body.detail).toContain('2 contracts');
  const { body: contracts } = await admin.list('/contracts', { filter: { field: 'accountId', op: 'notEmpty' } });
  for (const { id } of contracts.data) await admin.patch(`/contracts/${id}`, { accountId: null });
  expect((await admin.delete(path)).status).toBe(204);
});

it('a reference that says nothing of it is kept', async () => {
  const { accountId, path } = await makeParts('clear');
  await admin.delete(path);
  const { body } = await admin.list('/contracts', { filter: { field: 'name', op: 'eq', value: 'Hinge' } });
  expect(body.data[0].accountId).toBe(accountId);
});

it('users and other set-up are nobody’s parts', async () => {
  const options = { to: 'account', onDelete: 'cascade' };
  const field = { object: 'user', label: 'Home', key: 'homeId', type: 'reference', options };
  const { status, body } = await admin.post('/fields', field);
  expect([status, body.errors[0]]).toEqual([422, expect.objectContaining({ path: 'options.onDelete' })]);
});
