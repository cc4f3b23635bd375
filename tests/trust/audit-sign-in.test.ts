import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { makeClient, startTestServer, type TestServer, type TestWorkspace } from '../fixtures/server.ts';
import { makeVisitor, type Visitor } from '../fixtures/visitor.ts';

let server: TestServer;
let workspace: TestWorkspace;
let email: string;
let visitor: Visitor;
const password = 'correct horse battery';

beforeAll(async () => {
  server = await startTestServer();
  server.services.sendMail = async () => {};
});
afterAll(() => server.close());
beforeEach(async () => {
  workspace = await server.newWorkspace();
  email = (await workspace.admin.get('/session')).body.user.email;
  visitor = makeVisitor(server.app, { address: '203.0.113.9', userAgent: 'Mozilla/5.0 (X11; Linux) Firefox/140.0' });
  await visitor.signIn(email, password);
});

interface Event {
  kind: string;
  actor: { id: string } | null;
  about: { object: string; id: string } | null;
  address: string | null;
  cause: string | null;
  // biome-ignore lint/suspicious/noExplicitAny: each kind has its own
  details: any;
}

async function trail(query: Record<string, unknown>): Promise<Event[]> {
  return (await workspace.admin.list('/audit', query)).body.data;
}
const kinds = async (group: string) => (await trail({ group })).map(({ kind }) => kind).reverse();

const codeOf = (secret: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });

async function addApp() {
  const { body } = await visitor.ask('POST', '/second-factors/authenticator');
  const { secret } = body.data as { secret: string };
  const confirm = (code: string) => visitor.ask('POST', '/second-factors/authenticator/confirmation', { code });
  expect((await confirm('000000')).status).toBe(422);
  const { recoveryCodes } = (await confirm(codeOf(secret, -1))).body.data as { recoveryCodes: string[] };
  return { secret, recoveryCodes };
}

it('a sign-in is kept with its session, and a device that is new, and one that is signed out', async () => {
  const phone = makeVisitor(server.app, { address: '192.0.2.77', userAgent: 'Mozilla/5.0 (iPhone) Safari/605' });
  await phone.signIn(email, password);
  const sessions = (await visitor.ask('GET', '/sessions')).body.data as { id: string; isCurrent: boolean }[];
  const other = sessions.find(({ isCurrent }) => !isCurrent)!.id;
  expect((await visitor.ask('DELETE', `/sessions/${other}`)).status).toBe(204);
  expect(await kinds('signIn')).toEqual([
    'signIn.succeeded',
    'signIn.succeeded',
    'signIn.newDevice',
    'signIn.endedElsewhere',
  ]);
  const [gone, fresh] = await trail({ group: 'signIn' });
  expect(gone!.details.session).toBe(other);
  expect([fresh!.address, fresh!.actor!.id]).toEqual(['192.0.2.77', workspace.userId]);
  const kept = await server.engine.database.query<{ credential: string }>(
    workspace.workspaceId,
    `select credential from read.audit_event where workspace_id = $1 and kind = 'signIn.succeeded'`,
    [workspace.workspaceId],
  );
  expect(kept.map(({ credential }) => credential).sort()).toEqual(sessions.map(({ id }) => id).sort());
});

it('a second factor is kept from its adding to its removal, right and wrong, and no code of it', async () => {
  const { secret, recoveryCodes } = await addApp();
  const again = async () => {
    const fresh = makeVisitor(server.app, { address: '203.0.113.9' });
    await fresh.signIn(email, password);
    return (method: string, code: string) => fresh.ask('POST', '/session/second-factor', { method, code });
  };
  const first = await again();
  await first('authenticator', '000000');
  expect((await first('authenticator', codeOf(secret))).status).toBe(200);
  expect((await (await again())('recoveryCode', recoveryCodes[0]!)).status).toBe(200);
  await visitor.ask('POST', '/session/confirmation', { password: 'wrong' });
  await visitor.ask('POST', '/session/confirmation', { password });
  await visitor.ask('POST', '/second-factors/recovery-codes');
  expect((await visitor.ask('DELETE', '/second-factors/authenticator')).status).toBe(204);
  const events = (await trail({ group: 'secondFactor' })).reverse();
  expect(events.map(({ kind, details }) => [kind, details.method])).toEqual([
    ['secondFactor.refused', 'authenticator'],
    ['secondFactor.added', 'authenticator'],
    ['secondFactor.refused', 'authenticator'],
    ['secondFactor.accepted', 'authenticator'],
    ['secondFactor.accepted', 'recoveryCode'],
    ['secondFactor.refused', 'password'],
    ['secondFactor.confirmed', 'password'],
    ['secondFactor.recoveryCodesMade', undefined],
    ['secondFactor.removed', 'authenticator'],
  ]);
  expect(events.every(({ actor, address }) => actor?.id === workspace.userId && address === '203.0.113.9')).toBe(true);
  for (const told of [secret, recoveryCodes[0]!, codeOf(secret)]) expect(JSON.stringify(events)).not.toContain(told);
});

it('a passkey is kept: refused, renamed, removed, and tried in vain', async () => {
  const { ceremony } = (await visitor.ask('POST', '/passkeys/options')).body.data;
  const refused = await visitor.ask('POST', '/passkeys', { ceremony, name: 'Forged', response: { id: 'x' } });
  expect(refused.status).toBe(422);
  const id = '01900000-0000-7000-8000-000000000001';
  await server.engine.database.queryGlobal(
    `insert into auth.passkey (id, identity_id, credential_id, public_key, counter, transports, is_backed_up, name)
     values ($1, $2, 'credential-of-the-test', '\\x00', 0, '{}', false, 'Phone')`,
    [id, workspace.identityId],
  );
  const stranger = makeVisitor(server.app);
  await stranger.ask('POST', '/session/passkey-options');
  const response = { id: 'credential-of-the-test' };
  expect((await stranger.ask('POST', '/session/passkey', { response })).status).toBe(401);
  // Without a challenge of ours nothing was tried.
  expect((await makeVisitor(server.app).ask('POST', '/session/passkey', { response })).status).toBe(401);
  await visitor.ask('PATCH', `/passkeys/${id}`, { name: 'Old phone' });
  expect((await visitor.ask('DELETE', `/passkeys/${id}`)).status).toBe(204);
  const events = (await trail({ group: 'secondFactor' })).reverse();
  expect(events.map(({ kind, details }) => [kind, details.name])).toEqual([
    ['secondFactor.passkeyRefused', 'Forged'],
    ['secondFactor.passkeyRenamed', 'Old phone'],
    ['secondFactor.removed', 'Old phone'],
  ]);
  const failed = await trail({ kind: 'signIn.failed' });
  expect(failed.map(({ details }) => details.reason)).toEqual(['wrongPasskey']);
});

it('being locked out is kept once, of the password and of the second factor', async () => {
  const guesser = makeVisitor(server.app, { address: '192.0.2.5' });
  for (let attempt = 0; attempt < 12; attempt++) await guesser.signIn(email, 'wrong');
  const { secret } = await addApp();
  for (let attempt = 0; attempt < 7; attempt++) await visitor.ask('POST', '/session/confirmation', { code: '000000' });
  const locked = await trail({ kind: 'signIn.lockedOut' });
  expect(locked.map(({ details }) => details.reason)).toEqual(['wrongCode', 'wrongPassword']);
  expect(await trail({ kind: 'signIn.failed' })).toHaveLength(10);
  expect(secret).toBeTruthy();
});

it('what an administrator asks of others, and resets for them, is kept', async () => {
  const { admin } = workspace;
  await admin.patch('/workspace/security', { requireSecondFactor: true });
  expect((await admin.delete(`/users/${workspace.userId}/second-factors`)).status).toBe(204);
  expect((await trail({ kind: 'settings.changed' }))[0]!.details).toEqual({
    what: 'security',
    given: { requireSecondFactor: true },
  });
  expect((await trail({ kind: 'secondFactor.reset' }))[0]).toMatchObject({ about: { id: workspace.userId } });
});

it('a key beyond its scope or its addresses is kept once a minute', async () => {
  const make = async (limits: object) => {
    const { body } = await visitor.ask('POST', '/api-keys', { name: 'Robot', ...limits });
    return makeClient(server.app, body.data.token, workspace.userId);
  };
  const reading = await make({ access: 'readOnly' });
  const narrow = await make({ objects: ['contact'] });
  const elsewhere = await make({ allowedAddresses: ['192.0.2.0/24'] });
  const answers = [
    await reading.post('/accounts', { name: 'X' }),
    await narrow.get('/accounts'),
    await elsewhere.get('/accounts'),
    await elsewhere.get('/contacts'),
  ];
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  const refused = await trail({ kind: 'key.refused' });
  // A minute may have ended between two of the same key.
  expect([3, 4]).toContain(refused.length);
  expect(new Set(refused.map(({ details }) => details.reason)).size).toBe(3);
  expect(refused).toContainEqual(
    expect.objectContaining({
      cause: 'apiKey',
      details: expect.objectContaining({ method: 'POST', path: '/api/v1/:objects' }),
    }),
  );
});

it('users and groups that an identity provider changes are kept, with the key that did it', async () => {
  const { body } = await visitor.ask('POST', '/api-keys', { name: 'Okta', access: 'provisioning' });
  const scim = async (method: 'POST' | 'PATCH', url: string, payload: object) => {
    const answer = await server.app.inject({
      method,
      url: `/api/v1/scim/v2${url}`,
      headers: { authorization: `Bearer ${body.data.token}`, 'content-type': 'application/scim+json' },
      payload: JSON.stringify(payload),
    });
    expect(answer.statusCode).toBeLessThan(300);
    return answer.json();
  };
  const user = await scim('POST', '/Users', { userName: 'grace@scim.example', displayName: 'Grace', active: true });
  const group = await scim('POST', '/Groups', { displayName: 'Sales', members: [{ value: user.id }] });
  await scim('PATCH', `/Users/${user.id}`, {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
    Operations: [{ op: 'replace', value: { active: false } }],
  });
  const events = (await trail({ record: user.id })).reverse();
  expect(events.map(({ kind, details }) => [kind, Object.keys(details.changes)])).toEqual([
    ['user.created', expect.arrayContaining(['email', 'name', 'status'])],
    ['user.changed', ['teamIds']],
    ['user.changed', ['status']],
  ]);
  expect(events.every(({ cause, address }) => cause === 'apiKey' && address === '127.0.0.1')).toBe(true);
  expect((await trail({ record: group.id })).map(({ kind }) => kind)).toEqual(['role.created']);
});

it('an invitation that is accepted is kept, with the address it was accepted from', async () => {
  const invited = await workspace.admin.post('/invitations', { email: 'ben@joins.example', name: 'Ben' });
  const guest = makeVisitor(server.app, { address: '192.0.2.9' });
  const token = invited.body.data.url.split('/').at(-1);
  await guest.ask('POST', `/invitations/${token}/acceptance`, { name: 'Ben', password: 'a guest’s horse battery' });
  const [joined] = await trail({ kind: 'user.joined' });
  expect(joined).toMatchObject({ address: '192.0.2.9', about: { id: invited.body.data.userId } });
});
