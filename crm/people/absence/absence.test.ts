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
  expect((await one.patch(`/absences/${id}`, { to: '2026-08-09' })).status).toBe(403);
  expect((await one.patch(`/absences/${id}`, { userId: one.userId })).status).toBe(403);
  expect((await one.delete(`/absences/${id}`)).status).toBe(403);
  expect((await other.patch(`/absences/${id}`, { to: '2026-08-09' })).status).toBe(200);
});
