import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, makeClient, startTestServer, type TestServer } from '../../../../tests/fixtures/server.ts';
import { makeVisitor, type Visitor } from '../../../../tests/fixtures/visitor.ts';

let server: TestServer;
let admin: Client;
let browser: Visitor;

beforeAll(async () => {
  server = await startTestServer();
  ({ admin } = await server.newWorkspace());
  browser = makeVisitor(server.app);
  await browser.signIn((await admin.get('/session')).body.user.email, 'correct horse battery');
});
afterAll(() => server.close());

async function keyWith(limits: object): Promise<Client> {
  const { status, body } = await browser.ask('POST', '/api-keys', { name: 'Robot', ...limits });
  expect(status).toBe(201);
  return makeClient(server.app, body.data.token, admin.userId);
}

describe('a key that only reads', () => {
  it('lists, searches and groups, and writes nothing', async () => {
    const key = await keyWith({ access: 'readOnly' });
    expect((await key.get('/accounts')).status).toBe(200);
    expect((await key.post('/accounts/search', {})).status).toBe(200);
    expect((await key.post('/accounts/aggregate', { groupBy: [], measures: [{ operation: 'count' }] })).status).toBe(
      200,
    );
    for (const answer of [
      await key.post('/accounts', { name: 'X' }),
      await key.post('/accounts/bulk', { ids: [], operation: 'delete' }),
      await key.delete(`/accounts/${admin.userId}`),
      await key.post('/api-keys', { name: 'Another' }),
    ])
      expect([answer.status, answer.body.code]).toEqual([403, 'beyond_key']);
  });
});

describe('a key of some objects', () => {
  it('has their records and no others, by no way', async () => {
    const key = await keyWith({ objects: ['contact'] });
    expect((await key.get('/contacts')).status).toBe(200);
    expect((await key.post('/contacts', { lastName: 'Curie' })).status).toBe(201);
    expect((await key.get('/metadata')).status).toBe(200);
    const filter = { field: 'account.name', op: 'startsWith', value: 'A' };
    for (const answer of [
      await key.get('/accounts'),
      await key.get('/search?q=cur'),
      await key.get('/events'),
      await key.get('/fields'),
      await key.get('/workspace'),
      await key.get(`/contacts/${admin.userId}/timeline`),
      await key.list('/contacts', { expand: 'account' }),
      await key.list('/contacts', { expand: 'owner.email' }),
      await key.list('/contacts', { filter }),
      await key.list('/contacts', { sort: '-account.name' }),
      await key.post('/contacts/search', { filter: { and: [{ or: [filter] }] } }),
      await key.post('/contacts/aggregate', { groupBy: [{ field: 'account.industry' }], measures: [] }),
      await key.post('/imports'),
    ])
      expect([answer.status, answer.body.code]).toEqual([403, 'beyond_key']);
  });

  it('goes through relations among them', async () => {
    const key = await keyWith({ objects: ['contact', 'account'] });
    expect((await key.list('/contacts', { expand: 'account' })).status).toBe(200);
    expect((await key.list('/contacts', { expand: 'owner' })).status).toBe(403);
    expect((await key.list('/contacts', { filter: { field: 'ownerId', op: 'eq', value: 'me' } })).status).toBe(200);
  });

  it('names objects that exist', async () => {
    const { status, body } = await browser.ask('POST', '/api-keys', { name: 'X', objects: ['contact', 'unicorn'] });
    expect([status, body.errors[0].path]).toEqual([422, 'objects.1']);
  });
});

describe('a key of some addresses', () => {
  const use = (token: string, remoteAddress: string) =>
    server.app
      .inject({ url: '/api/v1/accounts', headers: { authorization: `Bearer ${token}` }, remoteAddress })
      .then(({ statusCode }) => statusCode);

  it('works from them, single or in ranges, of both families, and from nowhere else', async () => {
    const { key } = await keyWith({ allowedAddresses: ['192.0.2.0/24', '203.0.113.7', '2001:db8::/32'] });
    const tried = [
      '192.0.2.9',
      '203.0.113.7',
      '2001:db8:5::1',
      '::ffff:192.0.2.9',
      '192.0.3.1',
      '203.0.113.8',
      '2001:db9::1',
    ];
    const statuses = await Promise.all(tried.map((address) => use(key, address)));
    expect(statuses).toEqual([200, 200, 200, 200, 403, 403, 403]);
  });

  it.each(['192.0.2.0/33', 'example.com', '192.0.2', '2001:db8::/129', '192.0.2.0/24/8', ''])(
    'is not made for %s',
    async (range) => {
      const { status, body } = await browser.ask('POST', '/api-keys', { name: 'X', allowedAddresses: [range] });
      expect([status, body.errors[0]]).toEqual([422, expect.objectContaining({ path: 'allowedAddresses.0' })]);
    },
  );
});

it('a key that has expired works no longer, and says when it was used last', async () => {
  const key = await keyWith({ expiresAt: new Date(Date.now() + 3_600_000).toISOString() });
  expect((await key.get('/accounts')).status).toBe(200);
  const { body } = await browser.ask('GET', '/api-keys');
  expect(body.data[0]).toMatchObject({
    access: 'readWrite',
    objects: null,
    allowedAddresses: null,
    lastUsedAt: expect.any(String),
  });
  const late = await keyWith({ expiresAt: new Date(Date.now() - 1000).toISOString() });
  expect((await late.get('/accounts')).status).toBe(401);
});

it('a key with limits makes no key without them', async () => {
  const soon = new Date(Date.now() + 3_600_000).toISOString();
  for (const limits of [{ allowedAddresses: ['127.0.0.1'] }, { expiresAt: soon }, { objects: ['contact'] }])
    expect((await (await keyWith(limits)).post('/api-keys', { name: 'Another' })).status).toBe(403);
});
