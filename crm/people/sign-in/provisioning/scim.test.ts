import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer, type TestWorkspace } from '../../../../tests/fixtures/server.ts';
import { makeVisitor } from '../../../../tests/fixtures/visitor.ts';
import { readFilter } from './filter.ts';
import { applyPatch } from './patch.ts';

let server: TestServer;
let workspace: TestWorkspace;
let token: string;
let people = 0;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  workspace = await server.newWorkspace();
  const made = await workspace.admin.post('/api-keys', { name: 'Okta', access: 'provisioning' });
  token = made.body.data.token;
});

// biome-ignore lint/suspicious/noExplicitAny: tests read whatever shape they assert
async function scim(method: string, path: string, body?: object, key = token): Promise<{ status: number; body: any }> {
  const response = await server.app.inject({
    method: method as 'GET',
    url: `/api/v1/scim/v2${path}`,
    headers: { authorization: `Bearer ${key}`, ...(body && { 'content-type': 'application/scim+json' }) },
    ...(body && { payload: JSON.stringify(body) }),
  });
  expect(response.headers['content-type']).toMatch(/^application\/scim\+json/);
  return { status: response.statusCode, body: response.body ? JSON.parse(response.body) : undefined };
}

const newPerson = (more: object = {}) => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
  userName: `person${++people}@acme.example`,
  externalId: `okta-${people}`,
  name: { givenName: 'Grace', familyName: 'Hopper' },
  title: 'Rear admiral',
  active: true,
  ...more,
});
const patch = (...Operations: object[]) => ({ schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations });
const find = (userName: string) => scim('GET', `/Users?filter=${encodeURIComponent(`userName eq "${userName}"`)}`);

describe('users', () => {
  it('are made, found by userName whatever its case, and read', async () => {
    const given = newPerson();
    expect((await find(given.userName)).body).toMatchObject({ totalResults: 0, Resources: [] });
    const made = await scim('POST', '/Users', given);
    expect([made.status, made.body]).toMatchObject([
      201,
      { ...given, name: { formatted: 'Grace Hopper' }, groups: [] },
    ]);
    expect(made.body.meta.location).toMatch(/\/api\/v1\/scim\/v2\/Users\/[0-9a-f-]{36}$/);
    const found = await find(given.userName.toUpperCase());
    expect(found.body.Resources.map(({ id }: { id: string }) => id)).toEqual([made.body.id]);
    const inside = await workspace.admin.get(`/users/${made.body.id}`);
    expect(inside.body.data).toMatchObject({
      name: 'Grace Hopper',
      roleIds: [await workspace.roleId('member')],
      status: 'active',
      title: 'Rear admiral',
    });
  });

  it('are unique by userName', async () => {
    const given = newPerson();
    await scim('POST', '/Users', given);
    const again = await scim('POST', '/Users', { ...newPerson(), userName: given.userName.toUpperCase() });
    expect([again.status, again.body.scimType, again.body.schemas]).toEqual([
      409,
      'uniqueness',
      ['urn:ietf:params:scim:api:messages:2.0:Error'],
    ]);
  });

  it('come in pages that begin at 1', async () => {
    for (let one = 0; one < 5; one++) await scim('POST', '/Users', newPerson());
    const page = async (query: string) => (await scim('GET', `/Users?${query}`)).body;
    const [first, second, last] = [
      await page('startIndex=1&count=2'),
      await page('startIndex=3&count=2'),
      await page('startIndex=5&count=200'),
    ];
    expect(first).toMatchObject({ totalResults: 6, startIndex: 1, itemsPerPage: 2 });
    const ids = [first, second, last].flatMap(({ Resources }) => Resources.map(({ id }: { id: string }) => id));
    expect([ids.length, new Set(ids).size]).toEqual([6, 6]);
    expect(await page('count=0')).toMatchObject({ totalResults: 6, Resources: [] });
    expect((await scim('GET', '/Users?count=many')).status).toBe(400);
  });

  it('change by PATCH as Okta and as Entra write it, and by PUT', async () => {
    const { body: made } = await scim('POST', '/Users', newPerson());
    const change = async (...operations: object[]) =>
      (await scim('PATCH', `/Users/${made.id}`, patch(...operations))).body;
    expect(await change({ op: 'replace', value: { title: 'Admiral', displayName: 'Amazing Grace' } })).toMatchObject({
      title: 'Admiral',
      displayName: 'Amazing Grace',
    });
    expect(await change({ op: 'Replace', path: 'name.familyName', value: 'Murray' })).toMatchObject({
      displayName: 'Amazing Murray',
    });
    expect(
      await change({ op: 'Add', path: 'phoneNumbers[type eq "work"].value', value: '+33 1 42 00 00 00' }),
    ).toMatchObject({
      phoneNumbers: [{ value: '+33 1 42 00 00 00' }],
    });
    const untitled = await change({ op: 'remove', path: 'title' });
    expect([untitled.id, untitled.title]).toEqual([made.id, undefined]);
    const put = await scim('PUT', `/Users/${made.id}`, newPerson({ displayName: 'Grace Brewster', name: undefined }));
    expect(put.body).toMatchObject({ displayName: 'Grace Brewster', title: 'Rear admiral', active: true });
  });

  it('are deactivated rather than deleted, are out at once, and come back', async () => {
    const password = 'a sixth horse battery';
    const given = newPerson();
    const { body: made } = await scim('POST', '/Users', given);
    const mails: string[] = [];
    server.services.sendMail = async ({ text }) => void mails.push(text);
    const visitor = makeVisitor(server.app);
    await visitor.ask('POST', '/password-resets', { email: given.userName });
    await expect.poll(() => mails.length).toBeGreaterThan(0);
    const link = /reset\/(\S+)/.exec(mails[0]!)![1]!;
    expect((await visitor.ask('POST', `/password-resets/${link}`, { password })).status).toBe(204);
    expect((await visitor.signIn(given.userName, password)).status).toBe(200);

    for (const leave of [
      () => scim('PATCH', `/Users/${made.id}`, patch({ op: 'Replace', path: 'active', value: 'False' })),
      () => scim('DELETE', `/Users/${made.id}`),
    ]) {
      expect([200, 204]).toContain((await leave()).status);
      expect((await visitor.ask('GET', '/session')).status).toBe(401);
      expect((await visitor.signIn(given.userName, password)).status).toBe(401);
      expect((await scim('GET', `/Users/${made.id}`)).body.active).toBe(false);
      expect((await workspace.admin.get(`/users/${made.id}`)).body.data.status).toBe('inactive');
      await scim('PATCH', `/Users/${made.id}`, patch({ op: 'replace', value: { active: true } }));
      expect((await visitor.signIn(given.userName, password)).status).toBe(200);
    }
  });

  it('that are renamed sign in with the new address', async () => {
    const given = newPerson();
    const { body: made } = await scim('POST', '/Users', given);
    const renamed = await scim(
      'PATCH',
      `/Users/${made.id}`,
      patch({ op: 'replace', path: 'userName', value: 'married@acme.example' }),
    );
    expect(renamed.body).toMatchObject({
      userName: 'married@acme.example',
      emails: [{ value: 'married@acme.example' }],
    });
    const rows = await server.engine.database.queryGlobal(
      `select 1 from auth.identity where email = 'married@acme.example'`,
    );
    expect(rows).toHaveLength(1);
  });

  it('the last administrator is not deactivated', async () => {
    const { status, body } = await scim('DELETE', `/Users/${workspace.admin.userId}`);
    expect([status, body.schemas]).toEqual([422, ['urn:ietf:params:scim:api:messages:2.0:Error']]);
  });

  it.each([
    ['POST', '/Users', { userName: 'no address' }, 400],
    ['POST', '/Users', {}, 400],
    ['POST', '/Users', [], 400],
    ['POST', '/Users', { userName: 'x@acme.example', active: 'perhaps' }, 400],
    ['PATCH', '/Users/ID', { Operations: [] }, 400],
    ['PATCH', '/Users/ID', { Operations: [{ op: 'explode' }] }, 400],
    ['PATCH', '/Users/ID', { Operations: [{ op: 'replace', path: '__proto__.x', value: 1 }] }, 400],
    ['PATCH', '/Users/ID', { Operations: [{ op: 'replace', path: 'emails[', value: 1 }] }, 400],
    ['PATCH', '/Users/ID', { Operations: [{ op: 'remove' }] }, 400],
    ['PATCH', '/Users/ID', { Operations: [{ op: 'replace', value: 'text' }] }, 400],
    ['PATCH', '/Users/ID', { Operations: [{ op: 'replace', path: 'emails', value: 'text' }] }, 200],
    ['PATCH', '/Users/ID', { Operations: [{ op: 'replace', path: 'name', value: null }] }, 200],
    ['GET', '/Users?filter=userName%20co%20%22x%22', undefined, 400],
    ['GET', '/Users?filter=shoeSize%20eq%20%2244%22', undefined, 400],
    ['GET', '/Users/nonsense', undefined, 404],
    ['GET', '/Users/0198f0f0-0000-7000-8000-000000000000', undefined, 404],
  ])('%s %s %j is answered %i', async (method, path, body, status) => {
    const id = path.includes('ID') ? (await scim('POST', '/Users', newPerson())).body.id : '';
    expect((await scim(method, path.replace('ID', id), body)).status).toBe(status);
  });
});

describe('groups', () => {
  it('are teams, whose members come and go as Okta and Entra say it', async () => {
    const [one, two] = [await scim('POST', '/Users', newPerson()), await scim('POST', '/Users', newPerson())];
    const made = await scim('POST', '/Groups', { displayName: 'Sales', members: [{ value: one.body.id }] });
    expect(made.status).toBe(201);
    const path = `/Groups/${made.body.id}`;
    const change = (...operations: object[]) => scim('PATCH', path, patch(...operations));
    const members = async () =>
      (await scim('GET', path)).body.members.map(({ value }: { value: string }) => value).sort();
    await change({ op: 'Add', path: 'members', value: [{ value: two.body.id }, { value: one.body.id }] });
    expect(await members()).toEqual([one.body.id, two.body.id].sort());
    await change({ op: 'remove', path: `members[value eq "${one.body.id}"]` });
    expect(await members()).toEqual([two.body.id]);
    await change({ op: 'Remove', path: 'members', value: [{ value: two.body.id }] });
    expect(await members()).toEqual([]);
    await change({ op: 'replace', value: { displayName: 'Field sales', members: [{ value: two.body.id }] } });
    expect((await scim('GET', `/Users/${two.body.id}`)).body.groups).toEqual([
      { value: made.body.id, display: 'Field sales' },
    ]);
    const found = await scim(
      'GET',
      `/Groups?filter=${encodeURIComponent('displayName eq "field sales"')}&excludedAttributes=members`,
    );
    expect(found.body.Resources[0]).not.toHaveProperty('members');
    const { body } = await workspace.admin.get(`/users/${two.body.id}`);
    expect(body.data.teamIds).toEqual([made.body.id]);
    expect((await scim('DELETE', path)).status).toBe(204);
    expect((await scim('GET', path)).status).toBe(404);
    expect((await scim('GET', `/Users/${two.body.id}`)).body.groups).toEqual([]);
  });

  it('have members that are users here, and names of their own', async () => {
    const stranger = (await server.newWorkspace()).userId;
    expect((await scim('POST', '/Groups', { displayName: 'A', members: [{ value: stranger }] })).status).toBe(400);
    expect((await scim('POST', '/Groups', { displayName: 'A', members: [{ value: 'x' }] })).status).toBe(400);
    expect((await scim('POST', '/Groups', { displayName: 'A', members: 'x' })).status).toBe(400);
    expect((await scim('POST', '/Groups', { displayName: 'A' })).status).toBe(201);
    expect((await scim('POST', '/Groups', { displayName: 'a' })).status).toBe(409);
    expect((await scim('POST', '/Groups', {})).status).toBe(400);
  });
});

describe('the key', () => {
  it('is for provisioning and nothing else, and no other key provisions', async () => {
    const answer = await server.app.inject({ url: '/api/v1/accounts', headers: { authorization: `Bearer ${token}` } });
    expect(answer.statusCode).toBe(403);
    expect((await scim('GET', '/Users', undefined, workspace.admin.key)).status).toBe(403);
    expect((await scim('GET', '/Users', undefined, 'rk_wrong')).status).toBe(401);
    const visitor = makeVisitor(server.app);
    await visitor.signIn((await workspace.admin.get('/session')).body.user.email, 'correct horse battery');
    expect((await visitor.ask('GET', '/scim/v2/Users')).status).toBe(403);
  });

  it('works on when whoever made it has left', async () => {
    const other = await workspace.addUser('administrator');
    const made = await other.post('/api-keys', { name: 'Entra', access: 'provisioning' });
    await workspace.admin.patch(`/users/${other.userId}`, { status: 'inactive' });
    expect((await scim('GET', '/Users', undefined, made.body.data.token)).status).toBe(200);
  });

  it('sees its own workspace only', async () => {
    const elsewhere = await server.newWorkspace();
    expect((await scim('GET', `/Users/${elsewhere.userId}`)).status).toBe(404);
    expect((await scim('DELETE', `/Users/${elsewhere.userId}`)).status).toBe(404);
  });
});

it('says what it can', async () => {
  expect((await scim('GET', '/ServiceProviderConfig')).body).toMatchObject({
    patch: { supported: true },
    bulk: { supported: false },
  });
  expect((await scim('GET', '/ResourceTypes')).body.totalResults).toBe(2);
});

describe('the small languages', () => {
  it('filters are read as comparisons', () => {
    expect(readFilter('userName eq "a\\"b" and active eq true')).toEqual([
      { attribute: 'username', value: 'a"b' },
      { attribute: 'active', value: 'true' },
    ]);
    expect(readFilter('emails[type eq "work"].value eq "x"')).toEqual([{ attribute: 'emails.value', value: 'x' }]);
    for (const wrong of ['x', 'a eq', 'a eq "b" or c eq "d"', 'a eq "b" and', 'a gt "b"', '(a eq "b")'])
      expect(() => readFilter(wrong)).toThrow(/Filters compare/);
  });

  it('a patch leaves what it was given as it was', () => {
    const before = { members: [{ value: '1' }] };
    applyPatch(before, { Operations: [{ op: 'add', path: 'members', value: [{ value: '2' }] }] });
    expect(before).toEqual({ members: [{ value: '1' }] });
  });
});
