import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, startTestServer, type TestServer } from '../fixtures/server.ts';

let server: TestServer;
let admin: Client;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

async function makeAccounts(count: number): Promise<string[]> {
  ({ admin } = await server.newWorkspace());
  const ids: string[] = [];
  for (let index = 0; index < count; index++) {
    const { body } = await admin.post('/accounts', { name: `Account ${index}`, employees: index });
    ids.push(body.data.id);
  }
  return ids;
}

describe('a bulk change', () => {
  it('tells exactly how many it will touch, touches them, and is undone as one', async () => {
    await makeAccounts(12);
    const selection = {
      filter: { field: 'employees', op: 'lt', value: 5 },
      operation: 'update',
      changes: { industry: 'retail' },
    };
    expect((await admin.post('/accounts/bulk', { ...selection, preview: true })).body).toEqual({ count: 5 });
    const { body: done } = await admin.post('/accounts/bulk', selection);
    expect(done).toMatchObject({ count: 5, failed: [] });
    const retail = () =>
      admin.list('/accounts', { filter: { field: 'industry', op: 'eq', value: 'retail' }, count: 'exact' });
    expect((await retail()).body.page.count).toBe(5);
    const { body: undone } = await admin.post(`/operations/${done.operation}/undo`);
    expect(undone).toMatchObject({ undone: 5, conflicts: [] });
    expect((await retail()).body.page.count).toBe(0);
    expect((await admin.post(`/operations/${done.operation}/undo`)).body.code).toBe('already_undone');
    await admin.post(`/operations/${undone.operation}/undo`);
    expect((await retail()).body.page.count).toBe(5);
  });

  it('reports the records that refuse and changes the rest', async () => {
    const ids = await makeAccounts(3);
    await admin.patch(`/accounts/${ids[0]}`, { parentId: ids[1] });
    const { body } = await admin.post('/accounts/bulk', { ids, operation: 'update', changes: { parentId: ids[0] } });
    expect(body.count).toBe(1);
    expect(body.failed.map(({ id }: { id: string }) => id).sort()).toEqual([ids[0], ids[1]].sort());
  });

  it('of many records is carried out by a job, with progress', async () => {
    ({ admin } = await server.newWorkspace());
    await Promise.all(Array.from({ length: 520 }, (_, index) => admin.post('/tags', { name: `Tag ${index}` })));
    const started = await admin.post('/tags/bulk', {
      filter: { and: [] },
      operation: 'update',
      changes: { color: 'red' },
    });
    expect([started.status, started.body.count]).toEqual([202, 520]);
    await server.runJobs();
    const { body } = await admin.get(`/operations/${started.body.operation}`);
    expect(body.data).toMatchObject({ status: 'done', total: 520, done: 520 });
    const red = await admin.list('/tags', { filter: { field: 'color', op: 'eq', value: 'red' }, count: 'exact' });
    expect(red.body.page.count).toBe(520);
  });
});

describe('undo', () => {
  it('takes back a creation, an edit and a deletion', async () => {
    const [id] = await makeAccounts(1);
    const operationOf = ({ headers }: { headers: Record<string, unknown> }) => String(headers['rapport-operation']);
    const edit = await admin.patch(`/accounts/${id}`, { name: 'Other', employees: 99 });
    await admin.post(`/operations/${operationOf(edit)}/undo`);
    expect((await admin.get(`/accounts/${id}`)).body.data).toMatchObject({ name: 'Account 0', employees: 0 });
    const removal = await admin.delete(`/accounts/${id}`);
    await admin.post(`/operations/${operationOf(removal)}/undo`);
    expect((await admin.get(`/accounts/${id}`)).status).toBe(200);
    const creation = await admin.post('/accounts', { name: 'Short-lived' });
    await admin.post(`/operations/${operationOf(creation)}/undo`);
    expect((await admin.get(`/accounts/${creation.body.data.id}`)).status).toBe(404);
  });

  it('leaves fields that somebody has changed since, and says which', async () => {
    const [id] = await makeAccounts(1);
    const edit = await admin.patch(`/accounts/${id}`, { name: 'Mine', employees: 7 });
    await admin.patch(`/accounts/${id}`, { employees: 8 });
    const { body } = await admin.post(`/operations/${edit.headers['rapport-operation']}/undo`);
    expect(body.conflicts).toEqual([{ object: 'account', id, fields: ['employees'] }]);
    expect((await admin.get(`/accounts/${id}`)).body.data).toMatchObject({ name: 'Account 0', employees: 8 });
  });
});

describe('shared addresses', () => {
  it('an opt-out holds on every record that has the address, now and later', async () => {
    ({ admin } = await server.newWorkspace());
    const make = async (lastName: string) =>
      (await admin.post('/contacts', { lastName, emails: ['Both@Example.com'] })).body.data;
    const first = await make('First');
    const second = await make('Second');
    await admin.patch(`/contacts/${first.id}`, { emails: [{ address: 'both@example.com', optedOut: true }] });
    expect((await admin.get(`/contacts/${second.id}`)).body.data.emails[0]).toMatchObject({ optedOut: true });
    expect((await make('Third')).emails[0]).toMatchObject({ address: 'both@example.com', optedOut: true });
    const out = await admin.list('/contacts', {
      filter: { field: 'emails', op: 'optedOut', value: true },
      count: 'exact',
    });
    expect([out.status, out.body.page?.count ?? out.body.detail]).toEqual([200, 3]);
  });
});

describe('what moves by itself', () => {
  it('a call taken with a customer refuses nobody’s edit of the customer and is no change in its history', async () => {
    ({ admin } = await server.newWorkspace());
    const { body, headers } = await admin.post('/accounts', { name: 'Busy' });
    const path = `/accounts/${body.data.id}`;
    await admin.post('/calls', {
      subject: 'Hello',
      status: 'held',
      regarding: { object: 'account', id: body.data.id },
    });
    const read = await admin.get(path);
    expect(read.body.data.lastActivityAt).not.toBeNull();
    expect(read.headers.etag).not.toBe(headers.etag);
    const edit = await admin.patch(path, { employees: 3 }, { 'if-match': headers.etag as string });
    expect([edit.status, edit.body.data?.version]).toEqual([200, 2]);
    const { body: history } = await admin.get(`${path}/history`);
    expect(
      history.data.map(({ changes }: { changes: object }) => Object.keys(changes).includes('lastActivityAt')),
    ).toEqual([false, false]);
  });
});
