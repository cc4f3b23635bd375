import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
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

it('a done task knows since when, and a reopened one forgets', async () => {
  const task = (await admin.post('/tasks', { subject: 'Call back' })).body.data;
  expect(task).toMatchObject({ status: 'open', completedAt: null, ownerId: admin.userId, priority: 'normal' });
  const done = (await admin.patch(`/tasks/${task.id}`, { status: 'done' })).body.data;
  expect(Date.now() - Date.parse(done.completedAt)).toBeLessThan(60_000);
  const renamed = (await admin.patch(`/tasks/${task.id}`, { subject: 'Call again', status: 'done' })).body.data;
  expect(renamed.completedAt).toBe(done.completedAt);
  expect((await admin.patch(`/tasks/${task.id}`, { status: 'open' })).body.data.completedAt).toBeNull();
});

it('when it was done is not for anybody to write', async () => {
  const { status } = await admin.post('/tasks', { subject: 'Old', completedAt: '2020-01-01T00:00:00Z' });
  expect(status).toBe(422);
});
