import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../../tests/fixtures/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

it('a team is no part of itself, directly or through others', async () => {
  const { admin } = await server.newWorkspace();
  const top = (await admin.post('/teams', { name: 'Top' })).body.data;
  const below = (await admin.post('/teams', { name: 'Below', parentId: top.id })).body.data;
  const { status, body } = await admin.patch(`/teams/${top.id}`, { parentId: below.id });
  expect([status, body.errors[0].code]).toEqual([422, 'cycle']);
});
