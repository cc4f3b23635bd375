import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#core/kit/ids.ts';
import { type IdentityProvider, startProvider } from '../../../../tests/fixtures/identity-providers/start-provider.ts';
import { startTestServer, type TestServer, type TestWorkspace } from '../../../../tests/fixtures/server.ts';
import { makeVisitor, type Visitor } from '../../../../tests/fixtures/visitor.ts';

let server: TestServer;
let workspace: TestWorkspace;
let provider: IdentityProvider;
let id: string;
const secret = 'a secret of the client';

beforeAll(async () => {
  server = await startTestServer({ environment: { RAPPORT_ALLOWED_NETWORKS: '127.0.0.0/8, ::1' } });
  workspace = await server.newWorkspace();
});
afterAll(async () => {
  await provider?.close();
  await server.close();
});

const oidcOf = (issuer: string, more: object = {}) => ({
  kind: 'oidc',
  name: 'Acme',
  domains: ['acme.example'],
  settings: { issuer, clientId: 'rapport' },
  clientSecret: secret,
  ...more,
});

// Each must be told of the other: a first provider only lends its address.
beforeAll(async () => {
  const first = await startProvider('oidc', {
    redirect: 'http://localhost/nowhere',
    clientId: 'rapport',
    clientSecret: secret,
  });
  const made = await workspace.admin.post('/single-sign-on', oidcOf(first.url));
  expect(made.status).toBe(201);
  ({ id } = made.body.data);
  await first.close();
  provider = await startProvider('oidc', {
    redirect: made.body.data.urls.redirect,
    clientId: 'rapport',
    clientSecret: secret,
  });
  const changed = await workspace.admin.put(`/single-sign-on/${id}`, oidcOf(provider.url));
  expect(changed.status).toBe(200);
});

beforeEach(() =>
  provider.signInAs({ sub: '1', email: 'grace@acme.example', email_verified: true, name: 'Grace Hopper' }),
);

/** Goes to the provider and comes back, as a browser would. Resolves to the address it comes back to. */
async function visitProvider(visitor: Visitor, query = ''): Promise<URL> {
  const begun = await visitor.ask('GET', `/session/single-sign-on/${id}${query}`);
  expect(begun.status).toBe(303);
  const cookies = new Map<string, string>();
  let url = String(begun.headers.location);
  for (let hop = 0; hop < 10 && url.startsWith(provider.url); hop++) {
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      cookies.set(name!, value!);
    }
    const next = answer.headers.get('location');
    if (!next) throw new Error(`${answer.status} ${await answer.text()}`);
    url = new URL(next, url).href;
  }
  return new URL(url);
}

const comeBack = (visitor: Visitor, { pathname, search }: URL) =>
  visitor.ask('GET', `${pathname.replace('/api/v1', '')}${search}`);

async function signIn(visitor = makeVisitor(server.app), query = '') {
  const answer = await comeBack(visitor, await visitProvider(visitor, query));
  return { visitor, answer, location: answer.headers.location };
}

describe('signing in through an OpenID provider', () => {
  it('makes the user at the first time, with the role that the connection gives, and knows them the next', async () => {
    const { visitor, location } = await signIn(undefined, '?next=/accounts');
    expect(location).toBe('/accounts');
    const { body } = await visitor.ask('GET', '/session');
    expect(body.user).toMatchObject({ name: 'Grace Hopper', email: 'grace@acme.example', roles: [{ key: 'member' }] });
    const again = await signIn();
    expect((await again.visitor.ask('GET', '/session')).body.user.id).toBe(body.user.id);
    const sessions = await again.visitor.ask('GET', '/sessions');
    expect(sessions.body.data[0]).toMatchObject({ method: 'oidc', hasSecondFactor: true });
  });

  it('two first sign-ins at once make one user', async () => {
    await provider.signInAs({ sub: '2', email: 'twice@acme.example', name: 'Twice' });
    const answers = await Promise.all([signIn(), signIn()]);
    expect(answers.map(({ location }) => location)).toEqual(['/', '/']);
    const { body } = await workspace.admin.list('/users', {
      filter: { field: 'email', op: 'eq', value: 'twice@acme.example' },
    });
    expect(body.data).toHaveLength(1);
  });

  it('vouches for addresses of its own domains only', async () => {
    await provider.signInAs({ sub: '3', email: 'ceo@elsewhere.example' });
    expect((await signIn()).location).toBe('/sign-in?sso=domain');
  });

  it('does not believe an address that the provider has not checked', async () => {
    await provider.signInAs({ sub: '4', email: 'new@acme.example', email_verified: false });
    expect((await signIn()).location).toBe('/sign-in?sso=refused');
  });

  it('lets nobody in who was deactivated', async () => {
    await provider.signInAs({ sub: '5', email: 'gone@acme.example' });
    const { visitor } = await signIn();
    const { id: userId } = (await visitor.ask('GET', '/session')).body.user;
    await workspace.admin.patch(`/users/${userId}`, { status: 'inactive' });
    expect((await visitor.ask('GET', '/session')).status).toBe(401);
    expect((await signIn()).location).toBe('/sign-in?sso=inactive');
  });

  it('an answer counts once, in the browser that asked, with the state that was sent', async () => {
    const visitor = makeVisitor(server.app);
    const back = await visitProvider(visitor);
    const other = makeVisitor(server.app);
    await other.ask('GET', `/session/single-sign-on/${id}`);
    expect((await comeBack(other, back)).headers.location).toBe('/sign-in?sso=expired');
    // Seen by another, it is spent.
    expect((await comeBack(visitor, back)).headers.location).toBe('/sign-in?sso=expired');
    const second = await visitProvider(visitor);
    const forged = new URL(second);
    forged.searchParams.set('state', 'forged');
    expect((await comeBack(visitor, forged)).headers.location).toBe('/sign-in?sso=expired');
    expect((await comeBack(visitor, second)).headers.location).toBe('/');
    expect((await comeBack(visitor, second)).headers.location).toBe('/sign-in?sso=expired');
  });

  it('a code of somebody else is not taken: PKCE and nonce belong to the one request', async () => {
    const [thief, victim] = [makeVisitor(server.app), makeVisitor(server.app)];
    const stolen = await visitProvider(victim);
    const own = await visitProvider(thief);
    own.searchParams.set('code', stolen.searchParams.get('code')!);
    expect((await comeBack(thief, own)).headers.location).toBe('/sign-in?sso=refused');
  });

  it('does not lead to another site afterwards', async () => {
    expect((await signIn(undefined, '?next=//evil.example')).location).toBe('/');
  });

  it('does not let the provider’s word change how the person signs in', async () => {
    const { visitor } = await signIn();
    expect((await visitor.ask('POST', '/second-factors/authenticator')).status).toBe(403);
    expect((await visitor.ask('POST', '/passkeys/options')).status).toBe(403);
  });
});

describe('the audit trail', () => {
  it('has whom the provider could not let in, whom it made a user, and the connection without its secret', async () => {
    const trail = async (query: object) => (await workspace.admin.list('/audit', { limit: 500, ...query })).body.data;
    await provider.signInAs({ sub: '7', email: 'stranger@elsewhere.example' });
    await signIn();
    await provider.signInAs({ sub: '8', email: 'fresh@acme.example', name: 'Fresh' });
    const { visitor } = await signIn();
    const { id: userId } = (await visitor.ask('GET', '/session')).body.user;
    expect((await trail({ kind: 'signIn.failed', q: 'stranger' }))[0]).toMatchObject({
      actor: null,
      details: { reason: 'domain', email: 'stranger@elsewhere.example', method: 'oidc', connection: 'Acme' },
    });
    const kinds = (await trail({ record: userId })).map(({ kind }: { kind: string }) => kind);
    expect(kinds.sort()).toEqual(['signIn.succeeded', 'user.created', 'user.joined']);
    // What carries nobody's word could be sent by anybody: one a minute is enough.
    const expired = () =>
      makeVisitor(server.app, { address: '192.0.2.44' }).ask('GET', `/session/single-sign-on/${id}/callback?state=x`);
    for (let time = 0; time < 5; time++) await expired();
    const from = await trail({ kind: 'signIn.failed', q: '192.0.2.44' });
    expect([1, 2]).toContain(from.length);
    const made = await trail({ group: 'settings', q: 'single-sign-on' });
    expect(made.at(-1)).toMatchObject({
      kind: 'settings.created',
      details: { given: { kind: 'oidc', isSecretNew: true } },
    });
    expect(made[0].kind).toBe('settings.changed');
    expect(JSON.stringify(made)).not.toContain(secret);
    expect(JSON.stringify(made)).not.toMatch(/s1\.[0-9a-f]/);
  });
});

describe('a connection', () => {
  it('is found by the domain of an address, which tells nothing of the address', async () => {
    const find = async (email: string) =>
      (await makeVisitor(server.app).ask('GET', `/session/single-sign-on?email=${email}`)).body.data.connectionId;
    expect(await find('nobody@acme.example')).toBe(id);
    expect(await find('grace@ACME.example')).toBe(id);
    expect(await find('nobody@elsewhere.example')).toBeNull();
    expect(await find('nonsense')).toBeNull();
  });

  it('tells its secret to nobody, and keeps it sealed', async () => {
    const { body } = await workspace.admin.get('/single-sign-on');
    expect(body.data[0]).toMatchObject({ hasSecret: true, kind: 'oidc' });
    expect(JSON.stringify(body)).not.toContain(secret);
    const [row] = await server.engine.database.queryGlobal<{ secret: string }>(
      'select secret from auth.sso_connection',
    );
    expect(row!.secret).toMatch(/^s1\./);
  });

  it('is its workspace’s own, and so is a domain', async () => {
    const other = await server.newWorkspace();
    expect((await other.admin.get('/single-sign-on')).body.data).toEqual([]);
    expect((await other.admin.delete(`/single-sign-on/${id}`)).status).toBe(404);
    const taken = await other.admin.post('/single-sign-on', oidcOf(provider.url));
    expect([taken.status, taken.body.code]).toEqual([409, 'domain_taken']);
    expect((await other.admin.get('/single-sign-on')).body.data).toEqual([]);
    const member = await workspace.addUser('member');
    expect((await member.get('/single-sign-on')).status).toBe(403);
  });

  it.each([
    [{ settings: { issuer: 'http://idp.example', clientId: 'x' } }, 'settings.issuer'],
    [{ settings: { issuer: 'http://127.0.0.1:9', clientId: 'x' } }, 'settings.issuer'],
    [{ settings: { issuer: 'nonsense', clientId: 'x' } }, 'settings.issuer'],
    [{ domains: ['not a domain'] }, 'domains.0'],
    [{ domains: [] }, 'domains'],
  ])('that cannot work is refused by name: %o', async (more, path) => {
    const { status, body } = await workspace.admin.post('/single-sign-on', oidcOf(provider.url, more));
    expect([status, body.errors[0].path]).toEqual([422, path]);
  });

  it('may be the only way in, but for administrators, who can put it right', async () => {
    const password = 'correct horse battery';
    const invite = async (role: string) => {
      const email = `${role.toLowerCase()}@acme.example`;
      const made = await workspace.admin.post('/invitations', { email, name: role, role });
      const token = made.body.data.url.split('/').at(-1);
      await makeVisitor(server.app).ask('POST', `/invitations/${token}/acceptance`, {
        name: 'Somebody Else',
        password,
      });
      return email;
    };
    const [member, administrator] = [await invite('member'), await invite('administrator')];
    await workspace.admin.put(`/single-sign-on/${id}`, oidcOf(provider.url, { isOnlyWay: true }));
    const refused = await makeVisitor(server.app).signIn(member, password);
    expect([refused.status, refused.body.code, refused.body.connectionId]).toEqual([403, 'single_sign_on_only', id]);
    // Nor does an invitation lead around it.
    const invited = await workspace.admin.post('/invitations', { email: 'late@acme.example', name: 'Late' });
    const acceptance = `/invitations/${invited.body.data.url.split('/').at(-1)}/acceptance`;
    const accepted = await makeVisitor(server.app).ask('POST', acceptance, { name: 'Late Comer', password });
    expect([accepted.status, accepted.body.code]).toEqual([403, 'single_sign_on_only']);
    await provider.signInAs({ sub: '9', email: 'late@acme.example' });
    expect((await signIn()).location).toBe('/');
    const told = await workspace.admin.list('/audit', { kind: 'signIn.failed' });
    expect(
      told.body.data.some((event: { details: { reason: string } }) => event.details.reason === 'singleSignOnOnly'),
    ).toBe(true);
    // Whoever does not know the password learns nothing.
    expect((await makeVisitor(server.app).signIn(member, 'wrong')).status).toBe(401);
    expect((await makeVisitor(server.app).signIn(administrator, password)).status).toBe(200);
    await workspace.admin.put(`/single-sign-on/${id}`, oidcOf(provider.url));
    expect((await makeVisitor(server.app).signIn(member, password)).status).toBe(200);
  });

  it('leads to no private address, nor does what the provider says of itself', async () => {
    const careful = await startTestServer();
    try {
      const { admin } = await careful.newWorkspace();
      const refused = await admin.post('/single-sign-on', oidcOf(provider.url));
      expect([refused.status, refused.body.errors[0].code]).toEqual([422, 'unreachable']);
      expect((await admin.get('/single-sign-on')).body.data).toEqual([]);
      // One that was set up before the network was closed to it lets nobody in either.
      const connection = newId();
      await careful.engine.database.queryGlobal(
        `insert into auth.sso_connection (workspace_id, id, name, kind, domains, default_role, settings)
         select id, $1, 'Old', 'oidc', '{acme.example}', 'member', $2 from data.workspace`,
        [connection, JSON.stringify({ issuer: provider.url, clientId: 'rapport' })],
      );
      const begun = await makeVisitor(careful.app).ask('GET', `/session/single-sign-on/${connection}`);
      expect(begun.headers.location).toBe('/sign-in?sso=unreachable');
    } finally {
      await careful.close();
    }
  });

  it('ends the sessions that it began when it goes', async () => {
    const { visitor } = await signIn();
    expect((await workspace.admin.delete(`/single-sign-on/${id}`)).status).toBe(204);
    expect((await visitor.ask('GET', '/session')).status).toBe(401);
    expect((await visitor.ask('GET', `/session/single-sign-on/${id}`)).status).toBe(404);
  });
});
