import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadTasks } from '#apps/server/registry.ts';
import { newId } from '#core/kit/ids.ts';
import { startTestServer, type TestServer } from '../../../tests/fixtures/server.ts';
import { depthsOf, type Place } from './proposal.ts';
import { reachedOn } from './workers.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const inCountry = (country: string) => [
  { object: 'account', filter: { field: 'billingAddress.country', op: 'eq', value: country } },
];

/** France with Ben, Germany with Cleo; Lyon has a deal of 100 and Bonn one of 20. */
async function startCompany() {
  const workspace = await server.newWorkspace();
  const { admin } = workspace;
  await admin.patch('/sharing', { account: { base: 'private', follows: [] } });
  const permissions = { records: { read: 'territory' } };
  const role = (await admin.post('/roles', { name: 'Field', permissions })).body.data;
  const ben = await workspace.addUser('member', 'Ben', { roleIds: [role.id] });
  const cleo = await workspace.addUser('member', 'Cleo', { roleIds: [role.id] });
  const make = async (name: string, country: string, amount: string) => {
    const { id } = (await admin.post('/accounts', { name, billingAddress: { country } })).body.data;
    await admin.post('/opportunities', { name, accountId: id, amount: { amount, currency: 'EUR' } });
    return id as string;
  };
  await make('Lyon', 'FR', '100');
  await make('Bonn', 'DE', '20');
  const territory = async (name: string, country: string, userId: string) =>
    (await admin.post('/territories', { name, rules: inCountry(country), people: [{ id: userId }] })).body.data
      .id as string;
  const france = await territory('France', 'FR', ben.userId);
  const germany = await territory('Germany', 'DE', cleo.userId);
  await server.runJobs();
  const names = async (client: typeof ben) =>
    (await client.list('/accounts', { sort: 'name' })).body.data.map(({ name }: { name: string }) => name);
  return { ...workspace, ben, cleo, france, germany, names };
}

describe('realignments', () => {
  it('are shown before they are applied: moves, counts, amounts, and who gains and loses; nothing is kept', async () => {
    const { admin, ben, cleo, france, germany, names } = await startCompany();
    const territories = [
      { id: france, rules: [] },
      { id: germany, rules: [{ object: 'account', filter: null }] },
    ];
    const { status, body } = await admin.post('/territories/preview', { territories });
    expect(status).toBe(200);
    const of = (id: string) => body.data.territories.find((one: { territoryId: string }) => one.territoryId === id);
    expect(of(france)).toMatchObject({ name: 'France', object: 'account', kept: 0, gained: 0, lost: 1 });
    expect(Number(of(france).lostAmount)).toBe(100);
    expect(of(germany)).toMatchObject({ kept: 1, gained: 1, lost: 0 });
    expect([of(germany).keptAmount, of(germany).gainedAmount].map(Number)).toEqual([20, 100]);
    expect(body.data.moves).toMatchObject([{ fromId: france, toId: germany, object: 'account', count: 1 }]);
    expect(Number(body.data.moves[0].amount)).toBe(100);
    const turnover = body.data.people.map(({ name, gained, lost }: Record<string, unknown>) => [name, gained, lost]);
    expect(turnover.sort()).toEqual([
      ['Ben', 0, 1],
      ['Cleo', 1, 0],
    ]);
    expect([await names(ben), await names(cleo)]).toEqual([['Lyon'], ['Bonn']]);
    expect((await ben.post('/territories/preview', { territories })).status).toBe(403);
  });

  it('are applied as a whole, new territories and their tree included, and undone as a whole', async () => {
    const { admin, ben, cleo, france, germany, names } = await startCompany();
    const [west, world] = [newId(), newId()];
    const territories = [
      { id: west, name: 'West', parentId: world, rules: inCountry('FR'), people: [{ id: cleo.userId }] },
      { id: world, name: 'World', managerId: ben.userId },
      { id: germany, parentId: world },
      { id: france, isRemoved: true },
    ];
    const made = (await admin.post('/realignments', { name: 'New world', territories })).body.data;
    expect(made.status).toBe('draft');
    const applied = await admin.post(`/realignments/${made.id}/application`);
    expect([applied.status, applied.body.data.status]).toEqual([200, 'applied']);
    await server.runJobs();
    expect([await names(ben), await names(cleo)]).toEqual([
      ['Bonn', 'Lyon'],
      ['Bonn', 'Lyon'],
    ]);
    expect((await admin.post(`/realignments/${made.id}/application`)).status).toBe(409);
    const undone = await admin.post(`/operations/${applied.body.data.operation}/undo`);
    expect(undone.body.failed).toEqual([]);
    await server.runJobs();
    expect([await names(ben), await names(cleo)]).toEqual([['Lyon'], ['Bonn']]);
  });

  it('wait for their day, and take effect on it', async () => {
    const { admin, cleo, germany, workspaceId, names } = await startCompany();
    const territories = [{ id: germany, rules: [{ object: 'account', filter: null }] }];
    const given = { name: 'Next century', territories, effectiveOn: '2120-01-01' };
    const { id } = (await admin.post('/realignments', given)).body.data;
    const { body } = await admin.post(`/realignments/${id}/application`);
    expect(body.data.status).toBe('scheduled');
    const { applyRealignments } = await loadTasks();
    await applyRealignments!({}, server.engine, server.services);
    expect(await names(cleo)).toEqual(['Bonn']);
    await server.engine.database.query(
      workspaceId,
      `update data.realignment set effective_on = '2020-01-01' where workspace_id = $1 and id = $2`,
      [workspaceId, id],
    );
    await applyRealignments!({}, server.engine, server.services);
    await server.runJobs();
    expect(await names(cleo)).toEqual(['Bonn', 'Lyon']);
    expect((await admin.get(`/realignments/${id}`)).body.data).toMatchObject({ status: 'applied' });
  });

  it('tell what is wrong with them: a ring, a missing name, a rule that moves', async () => {
    const { admin, france, germany } = await startCompany();
    const codesOf = async (territories: unknown) =>
      (await admin.post('/territories/preview', { territories })).body.errors?.map(
        ({ code }: { code: string }) => code,
      );
    const ring = [
      { id: france, parentId: germany },
      { id: germany, parentId: france },
    ];
    expect(await codesOf(ring)).toContain('broken_tree');
    expect(await codesOf([{ id: newId() }])).toContain('required');
    const mine = [{ object: 'account', filter: { field: 'ownerId', op: 'eq', value: 'me' } }];
    expect(await codesOf([{ id: france, rules: mine }])).toEqual(['moving_filter']);
  });
});

it('a person reaches the territories in effect on a day, and those inside them', () => {
  const place = (id: string, parentId: string | null, more: Partial<Place> = {}): Place => ({
    ...{ id, parentId, name: id, managerId: null, people: [], rules: [], from: null, until: null },
    ...more,
  });
  const places = [
    place('world', null, { managerId: 'ben' }),
    place('past', 'world', { until: '2024-12-31', people: [{ id: 'cleo' }] }),
    place('inner', 'past', { people: [{ id: 'dora', from: '2025-02-01' }] }),
  ];
  const on = (day: string) => Object.fromEntries([...reachedOn(places, day)].map(([id, ids]) => [id, [...ids].sort()]));
  expect(on('2024-12-31')).toEqual({ ben: ['inner', 'past', 'world'], cleo: ['inner', 'past'] });
  expect(on('2025-02-01')).toEqual({ ben: ['inner', 'world'], dora: ['inner'] });
  expect(Object.fromEntries(depthsOf(places))).toEqual({ world: 0, past: 1, inner: 2 });
});
