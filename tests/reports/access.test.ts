import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnsweredReport } from '#crm/insight/report/answer.ts';
import { type Client, startTestServer, type TestServer } from '../fixtures/server.ts';
import { makeDeals } from './deals.ts';

let server: TestServer;
let bob: Client;
let reader: Client;
beforeAll(async () => {
  server = await startTestServer();
  const workspace = await server.newWorkspace();
  await workspace.admin.patch('/sharing', { opportunity: { base: 'private' }, account: { base: 'private' } });
  const none = { name: 'Nothing', permissions: { records: { read: 'none' } } };
  const blind = (await workspace.admin.post('/roles', none)).body.data.id;
  await makeDeals({
    ...workspace,
    addUser: async (role, name) => {
      const client = await workspace.addUser(role, name);
      bob = client;
      return client;
    },
  });
  reader = await workspace.addUser('readOnly', 'Reader', { roleIds: [blind] });
});
afterAll(() => server.close());

describe('a role that sees only its own deals', () => {
  it('gets figures and charts of those alone', async () => {
    const { body } = await bob.get('/reports/sales?period=all');
    const { figures, sections } = body.data as AnsweredReport;
    const figureOf = (id: string) => figures.find((figure) => figure.id === id)?.value;
    expect([figureOf('wonCount'), figureOf('lostCount'), figureOf('openValue')]).toEqual([3, 2, '2090.00']);
    const owners = sections.flatMap(({ charts }) => charts).find(({ id }) => id === 'wonByOwner')!;
    expect(owners.rows.map(({ labels }) => labels)).toEqual([['Bob']]);
  });

  it('does not learn the industry of an account it may not see', async () => {
    const { body } = await bob.get('/reports/sales?period=all');
    const { sections } = body.data as AnsweredReport;
    const industries = sections.flatMap(({ charts }) => charts).find(({ id }) => id === 'wonByIndustry')!;
    expect(industries.rows.map(({ labels }) => labels)).toEqual([[null]]);
  });
});

describe('a role that sees no deal', () => {
  it('is refused the report, and is not offered it', async () => {
    const { status, body } = await reader.get('/reports/sales');
    expect([status, body.code]).toEqual([403, 'forbidden']);
    expect((await reader.get('/reports')).body.data).toEqual([]);
  });
});
