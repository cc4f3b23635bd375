import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Client, startTestServer, type TestServer } from '../../../tests/fixtures/server.ts';

let server: TestServer;
let admin: Client;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  ({ admin } = await server.newWorkspace());
});

const create = async (name: string, parentId?: string) => {
  const { status, body } = await admin.post('/accounts', { name, ...(parentId && { parentId }) });
  expect(status, JSON.stringify(body)).toBe(201);
  return body.data;
};

describe('the tree of accounts', () => {
  it('refuses a parent that belongs to the account, at any depth', async () => {
    const top = await create('Top');
    const middle = await create('Middle', top.id);
    const bottom = await create('Bottom', middle.id);
    for (const parentId of [top.id, middle.id, bottom.id]) {
      const { status, body } = await admin.patch(`/accounts/${top.id}`, { parentId });
      expect(status).toBe(422);
      expect(body.errors).toMatchObject([{ path: 'parentId', code: 'cycle' }]);
    }
  });

  it('lets a branch move elsewhere, and to the top', async () => {
    const one = await create('One');
    const other = await create('Other');
    const branch = await create('Branch', one.id);
    expect((await admin.patch(`/accounts/${branch.id}`, { parentId: other.id })).status).toBe(200);
    expect((await admin.patch(`/accounts/${one.id}`, { parentId: branch.id })).status).toBe(200);
    expect((await admin.patch(`/accounts/${branch.id}`, { parentId: null })).body.data.parentId).toBeNull();
  });

  it('two people who hang each branch under the other at once do not make a ring', async () => {
    const one = await create('One');
    const other = await create('Other');
    const answers = await Promise.all([
      admin.patch(`/accounts/${one.id}`, { parentId: other.id }),
      admin.patch(`/accounts/${other.id}`, { parentId: one.id }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  });
});

describe('what an account brings', () => {
  it('counts open deals and adds up open and won amounts', async () => {
    const account = await create('Acme');
    const { body: stages } = await admin.list('/stages', { limit: 50 });
    const won = stages.data.find(({ category }: { category: string }) => category === 'won');
    const deal = { accountId: account.id, closeDate: '2030-01-01' };
    for (const [name, amount, more] of [
      ['A', '100', {}],
      ['B', '250', {}],
      ['C', '40', { stageId: won.id }],
    ] as const) {
      const made = await admin.post('/opportunities', { name, amount: { amount, currency: 'EUR' }, ...deal, ...more });
      expect(made.status, JSON.stringify(made.body)).toBe(201);
    }
    const { body } = await admin.get(`/accounts/${account.id}`);
    expect(body.data.openOpportunities).toBe(2);
    expect(Number(body.data.openAmount?.amount ?? body.data.openAmount)).toBe(350);
    expect(Number(body.data.wonAmount?.amount ?? body.data.wonAmount)).toBe(40);
  });

  it('two accounts cannot share an external id, whatever its case', async () => {
    await admin.post('/accounts', { name: 'One', externalId: 'ALFKI' });
    expect((await admin.post('/accounts', { name: 'Two', externalId: 'alfki' })).status).toBeGreaterThanOrEqual(400);
  });
});
