import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer, type TestWorkspace } from '../../../tests/fixtures/server.ts';
import { startSession } from './start-session.ts';

let server: TestServer;
let workspace: TestWorkspace;
beforeAll(async () => {
  server = await startTestServer();
  workspace = await server.newWorkspace();
});
afterAll(() => server.close());

/** The administrator's browser. */
async function signIn() {
  let cookie = '';
  const reply = { header: (_: string, value: string) => (cookie = value.split(';')[0]!) };
  const request = { headers: {}, ip: '127.0.0.1', log: console };
  const { identityId, workspaceId, userId } = workspace;
  const member = { identityId, workspaceId, userId };
  await startSession(server.engine, server.services, request as never, reply as never, member);
  return async (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, payload?: object) => {
    const headers = { cookie, origin: 'http://localhost', host: 'localhost' };
    const response = await server.app.inject({ method, url: `/api/v1${path}`, headers, ...(payload && { payload }) });
    return { status: response.statusCode, body: response.body ? response.json() : undefined };
  };
}

it('an administrator sees what somebody else sees, changes nothing, and is named in the trail', async () => {
  const { admin } = workspace;
  await admin.patch('/sharing', { account: { base: 'private' } });
  const { id } = (await admin.post('/accounts', { name: 'Not theirs' })).body.data;
  const member = await workspace.addUser('member', 'Grace');
  const ask = await signIn();
  expect((await ask('GET', `/accounts/${id}`)).status).toBe(200);
  expect((await ask('POST', '/session/view-as', { userId: member.userId })).status).toBe(200);
  const session = await ask('GET', '/session');
  expect(session.body).toMatchObject({ user: { name: 'Grace' }, viewer: { id: admin.userId } });
  expect((await ask('GET', `/accounts/${id}`)).status).toBe(404);
  expect((await ask('POST', '/accounts/search', {})).status).toBe(200);
  for (const [method, path] of [
    ['POST', '/accounts'],
    ['PATCH', `/users/${member.userId}`],
    ['POST', '/session/view-as'],
  ] as const)
    expect([path, (await ask(method, path, { name: 'X', userId: admin.userId })).status]).toEqual([path, 403]);
  expect((await ask('DELETE', '/session/view-as')).status).toBe(204);
  expect((await ask('GET', `/accounts/${id}`)).status).toBe(200);
  const { body } = await admin.list('/audit', { group: 'impersonation' });
  expect(body.data.map(({ kind, actor }: { kind: string; actor: { id: string } }) => [kind, actor.id])).toEqual([
    ['impersonation.ended', admin.userId],
    ['impersonation.began', admin.userId],
  ]);
});

it('is for those who are trusted with the trail, and with whatever the other is trusted with', async () => {
  const member = await workspace.addUser('member');
  expect((await member.post('/session/view-as', { userId: workspace.userId })).status).toBe(403);
  expect((await workspace.admin.post('/session/view-as', { userId: member.userId })).body.code).toBe('no_session');
});
