import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../../../tests/fixtures/server.ts';
import { makeVisitor } from '../../../../tests/fixtures/visitor.ts';

let server: TestServer;
const password = 'correct horse battery';
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

async function addApp(visitor: ReturnType<typeof makeVisitor>) {
  const { body } = await visitor.ask('POST', '/second-factors/authenticator');
  const code = new TOTP({ secret: Secret.fromBase32(body.data.secret) }).generate();
  expect((await visitor.ask('POST', '/second-factors/authenticator/confirmation', { code })).status).toBe(200);
}

it('a company asks for a second factor from the next request on, and sees how many are ready', async () => {
  const { admin } = await server.newWorkspace();
  const { email } = (await admin.get('/session')).body.user;
  const visitor = makeVisitor(server.app);
  await visitor.signIn(email, password);
  expect((await admin.get('/workspace/security')).body.data).toEqual({
    requireSecondFactor: false,
    people: 1,
    ready: 0,
  });
  expect((await visitor.ask('GET', '/accounts')).status).toBe(200);
  expect((await admin.patch('/workspace/security', { requireSecondFactor: true })).status).toBe(200);
  expect((await visitor.ask('GET', '/accounts')).body.code).toBe('second_factor_required');
  await addApp(visitor);
  expect((await admin.get('/workspace/security')).body.data).toEqual({
    requireSecondFactor: true,
    people: 1,
    ready: 1,
  });
});

it('a member changes nothing of it', async () => {
  const { addUser } = await server.newWorkspace();
  const member = await addUser('member');
  expect((await member.get('/workspace/security')).status).toBe(403);
  expect((await member.patch('/workspace/security', { requireSecondFactor: false })).status).toBe(403);
  expect((await member.delete(`/users/${member.userId}/second-factors`)).status).toBe(403);
});

it('an administrator lets somebody in again who lost their phone, but not into another company', async () => {
  const [one, two] = [await server.newWorkspace(), await server.newWorkspace()];
  const { email, id } = (await one.admin.get('/session')).body.user;
  const visitor = makeVisitor(server.app);
  await visitor.signIn(email, password);
  await addApp(visitor);
  expect((await two.admin.delete(`/users/${id}/second-factors`)).status).toBe(404);
  expect((await one.admin.delete(`/users/${id}/second-factors`)).status).toBe(204);
  expect((await visitor.ask('GET', '/session')).status).toBe(401);
  expect((await visitor.signIn(email, password)).body).toEqual({ ok: true });

  await server.engine.database.queryGlobal(
    'insert into auth.membership (identity_id, workspace_id, user_id) values ($1, $2, $3)',
    [one.identityId, two.workspaceId, two.userId.replace(/.$/, '0')],
  );
  expect((await one.admin.delete(`/users/${id}/second-factors`)).body.code).toBe('belongs_elsewhere');
});
