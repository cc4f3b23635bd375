import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type IdentityProvider,
  samlCertificate,
  startProvider,
} from '../../../../tests/fixtures/identity-providers/start-provider.ts';
import { startTestServer, type TestServer, type TestWorkspace } from '../../../../tests/fixtures/server.ts';
import { makeVisitor, type Visitor } from '../../../../tests/fixtures/visitor.ts';

let server: TestServer;
let workspace: TestWorkspace;
let provider: IdentityProvider;
let id: string;

const samlOf = (more: object = {}) => ({
  kind: 'saml',
  name: 'Acme',
  domains: ['acme.example'],
  defaultRole: 'readOnly',
  settings: { entryPoint: `${provider.url}/sso`, issuer: provider.entity, certificates: [samlCertificate], ...more },
});

beforeAll(async () => {
  server = await startTestServer({ environment: { RAPPORT_ALLOWED_NETWORKS: '127.0.0.0/8, ::1' } });
  [workspace, provider] = await Promise.all([server.newWorkspace(), startProvider('saml')]);
  const made = await workspace.admin.post('/single-sign-on', samlOf());
  expect(made.status).toBe(201);
  ({ id } = made.body.data);
});
afterAll(async () => {
  await provider.close();
  await server.close();
});

const grace = { email: 'grace@acme.example', name: 'Grace Hopper' };
beforeEach(() => provider.signInAs(grace));

interface Posted {
  SAMLResponse: string;
  RelayState: string;
}

/** What the provider's page would post. */
async function askProvider(visitor: Visitor): Promise<Posted> {
  const begun = await visitor.ask('GET', `/session/single-sign-on/${id}?next=/leads`);
  expect(begun.status).toBe(303);
  const answer = await fetch(String(begun.headers.location));
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}

/** The provider's page posts it, without a cookie of ours, and the browser goes where it is sent. */
async function post(visitor: Visitor, { SAMLResponse, RelayState }: Posted): Promise<string> {
  const posted = await server.app.inject({
    method: 'POST',
    url: `/api/v1/session/single-sign-on/${id}/acs`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: provider.url },
    payload: new URLSearchParams({ SAMLResponse, RelayState }).toString(),
  });
  expect(posted.statusCode).toBe(303);
  const location = String(posted.headers.location);
  if (!location.includes('/arrival')) return location;
  return String((await visitor.ask('GET', location.replace('/api/v1', ''))).headers.location);
}

const change = (posted: Posted, edit: (xml: string) => string): Posted => ({
  ...posted,
  SAMLResponse: Buffer.from(edit(Buffer.from(posted.SAMLResponse, 'base64').toString())).toString('base64'),
});

describe('signing in through a SAML identity provider', () => {
  it('makes the user with the name and role that were told, and goes on to the page asked for', async () => {
    const visitor = makeVisitor(server.app);
    expect(await post(visitor, await askProvider(visitor))).toBe('/leads');
    const { body } = await visitor.ask('GET', '/session');
    expect(body.user).toMatchObject({ ...grace, roles: [{ key: 'readOnly' }] });
  });

  it('believes no assertion that was changed, or whose signature was taken away', async () => {
    const visitor = makeVisitor(server.app);
    const edits: ((xml: string) => string)[] = [
      (xml) => xml.replaceAll('grace@acme.example', 'admin@acme.example'),
      (xml) => xml.replace(/<ds:Signature.*?<\/ds:Signature>/s, ''),
      (xml) => xml.replace(/<saml:Assertion.*<\/saml:Assertion>/s, ''),
      // A second assertion beside the signed one.
      (xml) => {
        const signed = /<saml:Assertion.*<\/saml:Assertion>/s.exec(xml)![0];
        const forged = signed
          .replace(/<ds:Signature.*?<\/ds:Signature>/s, '')
          .replaceAll('grace@acme.example', 'admin@acme.example')
          .replace(/ID="[^"]+"/, 'ID="_forged"');
        return xml.replace('<saml:Assertion', `${forged}<saml:Assertion`);
      },
      () => 'nonsense',
    ];
    for (const edit of edits) {
      const location = await post(visitor, change(await askProvider(visitor), edit));
      expect(location).toBe('/sign-in?sso=refused');
    }
    const { body } = await workspace.admin.list('/users', {
      filter: { field: 'email', op: 'eq', value: 'admin@acme.example' },
    });
    expect(body.data).toEqual([]);
  });

  it('believes no assertion made for somebody else', async () => {
    await provider.signInAs({ ...grace, audience: 'https://another.example/metadata' });
    const visitor = makeVisitor(server.app);
    expect(await post(visitor, await askProvider(visitor))).toBe('/sign-in?sso=refused');
  });

  it('takes each answer once, and none that it did not ask for', async () => {
    const visitor = makeVisitor(server.app);
    const answer = await askProvider(visitor);
    expect(await post(visitor, answer)).toBe('/leads');
    expect(await post(visitor, answer)).toBe('/sign-in?sso=expired');
    // The same assertion under a request that is still open.
    const { RelayState } = await askProvider(visitor);
    expect(await post(visitor, { ...answer, RelayState })).toBe('/sign-in?sso=refused');
    expect(await post(visitor, { ...answer, RelayState: 'made up' })).toBe('/sign-in?sso=expired');
  });

  it('signs in the browser that asked and no other', async () => {
    const [asking, other] = [makeVisitor(server.app), makeVisitor(server.app)];
    await other.ask('GET', `/session/single-sign-on/${id}`);
    expect(await post(other, await askProvider(asking))).toBe('/sign-in?sso=expired');
    expect((await other.ask('GET', '/session')).status).toBe(401);
  });

  it('vouches for addresses of its own domains only', async () => {
    await provider.signInAs({ email: 'ceo@elsewhere.example', name: 'X' });
    const visitor = makeVisitor(server.app);
    expect(await post(visitor, await askProvider(visitor))).toBe('/sign-in?sso=domain');
  });

  it('checks who the provider says it is', async () => {
    await workspace.admin.put(`/single-sign-on/${id}`, samlOf({ issuer: 'https://another.example' }));
    const visitor = makeVisitor(server.app);
    expect(await post(visitor, await askProvider(visitor))).toBe('/sign-in?sso=refused');
    await workspace.admin.put(`/single-sign-on/${id}`, samlOf());
  });
});

it('tells the provider of itself', async () => {
  const { status, body, headers } = await makeVisitor(server.app).ask('GET', `/session/single-sign-on/${id}/metadata`);
  expect([status, headers['content-type']]).toEqual([200, expect.stringContaining('xml')]);
  expect(body).toContain('WantAssertionsSigned="true"');
  expect(body).toContain(`/session/single-sign-on/${id}/acs`);
});

it('takes a certificate with or without its lines, and nothing else', async () => {
  const inside = samlCertificate.replace(/-----[^-]+-----|\s/g, '');
  expect((await workspace.admin.put(`/single-sign-on/${id}`, samlOf({ certificates: [inside] }))).status).toBe(200);
  const refused = await workspace.admin.put(`/single-sign-on/${id}`, samlOf({ certificates: ['nonsense'] }));
  expect([refused.status, refused.body.errors[0].path]).toEqual([422, 'settings.certificates.0']);
});
