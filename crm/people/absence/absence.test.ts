import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Client, startTestServer, type TestServer, type TestWorkspace } from '../../../tests/fixtures/server.ts';

let server: TestServer;
let workspace: TestWorkspace;
let admin: Client;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  workspace = await server.newWorkspace();
  ({ admin } = workspace);
});

it('is the person’s own unless told, and goes by their name', async () => {
  const member = await workspace.addUser('member', 'Mona Member');
  const { status, body } = await member.post('/absences', { from: '2026-08-01', to: '2026-08-14' });
  expect([status, body.errors]).toEqual([201, undefined]);
  expect(body.data).toMatchObject({
    userId: member.userId,
    kind: 'holiday',
    name: 'Mona Member 2026-08-01 – 2026-08-14',
  });
});

it('never overlaps another of the same person, the last day included', async () => {
  const first = await admin.post('/absences', { from: '2026-08-01', to: '2026-08-14' });
  const { status, body } = await admin.post('/absences', { from: '2026-08-14', to: '2026-08-20' });
  expect([status, body.errors[0]]).toEqual([422, expect.objectContaining({ path: 'from', code: 'overlap' })]);
  expect((await admin.post('/absences', { from: '2026-08-15', to: '2026-08-20' })).status).toBe(201);
  expect((await admin.patch(`/absences/${first.body.data.id}`, { to: '2026-08-15' })).status).toBe(422);
  const other = await workspace.addUser('member');
  expect((await other.post('/absences', { from: '2026-08-01', to: '2026-08-14' })).status).toBe(201);
});

it('two that are written at the same moment do not both find the days free', async () => {
  const days = { from: '2026-09-01', to: '2026-09-03' };
  const answers = await Promise.all(Array.from({ length: 6 }, () => admin.post('/absences', days)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422, 422, 422]);
});

it('ends no sooner than it begins, and nobody stands in for themselves', async () => {
  const { body } = await admin.post('/absences', { from: '2026-08-14', to: '2026-08-01', standInId: admin.userId });
  expect(body.errors.map(({ path, code }: { path: string; code: string }) => [path, code])).toEqual([
    ['to', 'before_start'],
    ['standInId', 'same_person'],
  ]);
});

it('of somebody else is for who looks after people: to plan, to change, to take over, to delete', async () => {
  const [one, other] = [await workspace.addUser('member'), await workspace.addUser('member')];
  const days = { from: '2026-08-01', to: '2026-08-02' };
  expect((await one.post('/absences', { ...days, userId: other.userId })).status).toBe(403);
  const { id } = (await admin.post('/absences', { ...days, userId: other.userId })).body.data;
  expect((await one.patch(`/absences/${id}`, { to: '2026-08-09' })).status).toBe(404);
  expect((await one.patch(`/absences/${id}`, { userId: one.userId })).status).toBe(404);
  expect((await one.delete(`/absences/${id}`)).status).toBe(404);
  // Whom they report to sees it, and does not plan it.
  await admin.patch(`/users/${other.userId}`, { managerId: one.userId });
  expect((await one.patch(`/absences/${id}`, { to: '2026-08-09' })).status).toBe(403);
  expect((await one.delete(`/absences/${id}`)).status).toBe(403);
  expect((await other.patch(`/absences/${id}`, { to: '2026-08-09' })).status).toBe(200);
});

it('is open to the person, to whom they report to, and to who looks after people; to colleagues by no way', async () => {
  const [boss, lead, ann, ben] = [
    await workspace.addUser('member', 'Boss'),
    await workspace.addUser('member', 'Lead'),
    await workspace.addUser('member', 'Ann'),
    await workspace.addUser('member', 'Ben'),
  ];
  await admin.patch(`/users/${lead.userId}`, { managerId: boss.userId });
  await admin.patch(`/users/${ann.userId}`, { managerId: lead.userId });
  const made = await ann.post('/absences', { from: '2027-08-01', to: '2027-08-02', kind: 'sick' });
  const path = `/absences/${made.body.data.id}`;
  for (const client of [ann, lead, boss, admin]) expect((await client.get(path)).body.data.kind).toBe('sick');
  for (const way of [path, `${path}/history`, `${path}/timeline`, `${path}/access`])
    expect([way, (await ben.get(way)).status]).toEqual([way, 404]);
  const filter = { field: 'kind', op: 'eq', value: 'sick' };
  expect((await ben.list('/absences', { count: 'exact', filter })).body.page.count).toBe(0);
  expect((await ben.post('/absences/aggregate', { groupBy: [{ field: 'kind' }] })).body.data).toEqual([]);
  expect((await ben.get('/absences/export?format=jsonl')).body).not.toContain('sick');
  expect(
    (await ben.list('/users', { filter: { field: 'absences', op: 'some', value: filter } })).body.data ?? [],
  ).toEqual([]);
  const bulk = { ids: [made.body.data.id], operation: 'delete', preview: true };
  expect((await ben.post('/absences/bulk', bulk)).body.count ?? 0).toBe(0);
  // Their own they keep.
  expect((await ben.post('/absences', { from: '2027-08-01', to: '2027-08-02' })).status).toBe(201);
  // The page of the person tells when, and why to those alone who may know.
  const why = async (client: Client) => (await client.get(`/people/${ann.userId}`)).body.data.absences[0].kind;
  expect([await why(ben), await why(boss)]).toEqual([undefined, 'sick']);
});
