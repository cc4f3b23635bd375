import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, startTestServer, type TestServer } from '../../../tests/fixtures/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const inFrance = { field: 'billingAddress.country', op: 'eq', value: 'FR' };
const levels = (read: string) => ({ records: { read, update: read, create: 'all' } });

/** A company where accounts are private and somebody reaches by territory. */
async function startCompany() {
  const workspace = await server.newWorkspace();
  const { admin } = workspace;
  await admin.patch('/sharing', { account: { base: 'private', follows: [] } });
  const role = (await admin.post('/roles', { name: 'Field', permissions: levels('territory') })).body.data;
  const ben = await workspace.addUser('member', 'Ben', { roleIds: [role.id] });
  const make = async (name: string, country: string) =>
    (await admin.post('/accounts', { name, billingAddress: { country } })).body.data.id as string;
  return { ...workspace, role, ben, make };
}

const seen = async (client: Client) =>
  (await client.list('/accounts', { sort: 'name' })).body.data.map(({ name }: { name: string }) => name);

describe('territories', () => {
  it('open what their rules find to those who work there, in the moment in which it is written', async () => {
    const { admin, ben, make } = await startCompany();
    await make('Lyon', 'FR');
    const bonn = await make('Bonn', 'DE');
    const rules = [{ object: 'account', filter: inFrance }];
    const made = await admin.post('/territories', { name: 'France', rules, people: [{ id: ben.userId }] });
    expect(made.status).toBe(201);
    expect(await seen(ben)).toEqual([]);
    await server.runJobs();
    expect(await seen(ben)).toEqual(['Lyon']);
    await admin.patch(`/accounts/${bonn}`, { billingAddress: { country: 'FR' } });
    expect(await seen(ben)).toEqual(['Bonn', 'Lyon']);
    const why = await ben.get(`/accounts/${bonn}/access`);
    expect(why.body.data.me.read.because[0]).toMatchObject({
      kind: 'territory',
      en: 'It is in the territory “France”.',
    });
    expect((await ben.patch(`/accounts/${bonn}`, { name: 'Bonn sur Rhin' })).status).toBe(200);
    await admin.patch(`/accounts/${bonn}`, { billingAddress: { country: 'DE' } });
    expect(await seen(ben)).toEqual(['Lyon']);
  });

  it('hold today only: a person or a territory whose days are over, or to come, opens nothing', async () => {
    const { admin, ben, make } = await startCompany();
    await make('Lyon', 'FR');
    const rules = [{ object: 'account', filter: null }];
    const past = { id: ben.userId, until: '2020-01-01' };
    const { id } = (await admin.post('/territories', { name: 'All', rules, people: [past] })).body.data;
    await server.runJobs();
    expect(await seen(ben)).toEqual([]);
    await admin.patch(`/territories/${id}`, { people: [{ id: ben.userId, from: '2020-01-01' }] });
    expect(await seen(ben)).toEqual(['Lyon']);
    await admin.patch(`/territories/${id}`, { from: '2120-01-01' });
    expect(await seen(ben)).toEqual([]);
  });

  it('are a tree: whoever works in one reaches those inside it, and no territory is part of itself', async () => {
    const { admin, ben, make } = await startCompany();
    await make('Lyon', 'FR');
    const europe = (await admin.post('/territories', { name: 'Europe', managerId: ben.userId })).body.data;
    const rules = [{ object: 'account', filter: inFrance }];
    const france = (await admin.post('/territories', { name: 'France', parentId: europe.id, rules })).body.data;
    await server.runJobs();
    expect(await seen(ben)).toEqual(['Lyon']);
    const ring = await admin.patch(`/territories/${europe.id}`, { parentId: france.id });
    expect([ring.status, ring.body.errors[0].code]).toEqual([422, 'cycle']);
    expect((await admin.delete(`/territories/${europe.id}`)).body.code).toBe('in_use');
  });

  it('keep what was put in by hand when rules run, and history keeps the past territory', async () => {
    const { admin, ben, make } = await startCompany();
    const lyon = await make('Lyon', 'FR');
    const bonn = await make('Bonn', 'DE');
    const rules = [{ object: 'account', filter: inFrance }];
    const { id } = (await admin.post('/territories', { name: 'France', rules, people: [{ id: ben.userId }] })).body
      .data;
    await server.runJobs();
    const placed = await admin.post(`/territories/${id}/records`, { object: 'account', ids: [bonn] });
    expect(placed.body.data).toEqual({ count: 1 });
    await admin.patch(`/territories/${id}`, { rules: [] });
    await server.runJobs();
    expect(await seen(ben)).toEqual(['Bonn']);
    const past = await admin.get(`/accounts/${lyon}/territories`);
    expect(past.body.data).toMatchObject([{ name: 'France', source: 'rule', until: expect.any(String) }]);
    const now = await ben.get(`/accounts/${bonn}/territories`);
    expect(now.body.data).toMatchObject([{ name: 'France', source: 'hand', until: null }]);
    expect((await ben.get(`/accounts/${lyon}/territories`)).status).toBe(404);
    const holding = await ben.get(`/territories/${id}/records`);
    expect(holding.body.data).toEqual([{ object: 'account', count: 1, amount: '0' }]);
    await server.app.inject({
      method: 'DELETE',
      url: `/api/v1/territories/${id}/records`,
      headers: { authorization: `Bearer ${admin.key}` },
      payload: { object: 'account', ids: [bonn] },
    });
    expect(await seen(ben)).toEqual([]);
  });

  it('brought back from the trash hold what their rules find then', async () => {
    const { admin, ben, make } = await startCompany();
    const lyon = await make('Lyon', 'FR');
    const rules = [{ object: 'account', filter: inFrance }];
    const { id } = (await admin.post('/territories', { name: 'France', rules, people: [{ id: ben.userId }] })).body
      .data;
    await server.runJobs();
    await admin.delete(`/territories/${id}`);
    expect(await seen(ben)).toEqual([]);
    await admin.patch(`/accounts/${lyon}`, { billingAddress: { country: 'DE' } });
    await make('Nice', 'FR');
    await admin.post(`/territories/${id}/restoration`);
    expect(await seen(ben)).toEqual(['Nice']);
  });

  it('refuse rules that move, name no object, or name one twice, and records that are not there', async () => {
    const { admin, ben } = await startCompany();
    const codeOf = async (rules: unknown) =>
      (await admin.post('/territories', { name: 'Odd', rules })).body.errors?.[0]?.code;
    expect(await codeOf([{ object: 'account', filter: { field: 'ownerId', op: 'eq', value: 'me' } }])).toBe(
      'moving_filter',
    );
    expect(await codeOf([{ object: 'nothing' }])).toBe('unknown_object');
    expect(await codeOf([{ object: 'account' }, { object: 'account' }])).toBe('duplicate');
    expect(await codeOf({ object: 'account' })).toBe('invalid');
    const { id } = (await admin.post('/territories', { name: 'Plain' })).body.data;
    const none = { object: 'account', ids: ['0198f0f0-0000-7000-8000-000000000000'] };
    expect((await admin.post(`/territories/${id}/records`, none)).status).toBe(404);
    expect((await ben.post(`/territories/${id}/records`, none)).status).toBe(403);
  });

  it('narrow assignment: a deal of an account in a territory goes to somebody who works there', async () => {
    const { admin, ben, make, addUser } = await startCompany();
    const cleo = await addUser('member', 'Cleo');
    const lyon = await make('Lyon', 'FR');
    const bonn = await make('Bonn', 'DE');
    const territory = async (name: string, country: string, id: string) =>
      admin.post('/territories', {
        name,
        rules: [{ object: 'account', filter: { field: 'billingAddress.country', op: 'eq', value: country } }],
        people: [{ id }],
      });
    await territory('France', 'FR', ben.userId);
    await territory('Germany', 'DE', cleo.userId);
    await server.runJobs();
    const userIds = [ben.userId, cleo.userId];
    const given = { name: 'All', object: 'opportunity', userIds, way: 'roundRobin', respectsHours: false };
    const rule = await admin.post('/assignmentRules', { ...given, respectsCapacity: false });
    expect(rule.status).toBe(201);
    const ownerOf = async (accountId: string) => {
      const { body } = await admin.post('/opportunities', { name: 'Deal', accountId });
      return (await admin.get(`/opportunities/${body.data.id}`)).body.data.ownerId;
    };
    expect([await ownerOf(lyon), await ownerOf(lyon), await ownerOf(bonn)]).toEqual([
      ben.userId,
      ben.userId,
      cleo.userId,
    ]);
  });
});
