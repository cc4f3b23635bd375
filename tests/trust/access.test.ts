import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, startTestServer, type TestServer, type TestWorkspace } from '../fixtures/server.ts';

let server: TestServer;
let workspace: TestWorkspace;
let admin: Client;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** A company in which nobody sees what is not theirs. */
async function privateCompany() {
  workspace = await server.newWorkspace();
  admin = workspace.admin;
  const closed = { base: 'private' };
  const answer = await admin.patch('/sharing', { account: closed, contact: closed, opportunity: closed, note: closed });
  expect(answer.status).toBe(200);
}

const role = async (name: string, permissions: object) =>
  (await admin.post('/roles', { name, permissions })).body.data.id as string;

const everyVerb = (level: string) =>
  Object.fromEntries(['read', 'create', 'update', 'delete', 'export', 'share'].map((verb) => [verb, level]));

async function names(client: Client, plural = 'accounts'): Promise<string[]> {
  const { body } = await client.list(`/${plural}`, { sort: 'name', fields: 'name' });
  return body.data.map(({ name }: { name: string }) => name);
}

describe('levels', () => {
  beforeAll(privateCompany);

  it('one’s own, one’s teams’, one’s subordinates’; several roles add up', async () => {
    const team = (await admin.post('/teams', { name: 'North' })).body.data.id;
    const own = await workspace.addUser('member', 'Own', { teamIds: [team] });
    const boss = await workspace.addUser('member', 'Boss', {
      roleIds: [await role('Lead', { records: everyVerb('subordinates') })],
    });
    const mate = await workspace.addUser('member', 'Mate', {
      teamIds: [team],
      managerId: boss.userId,
      roleIds: [await role('Mate', { records: everyVerb('team') })],
    });
    await own.post('/accounts', { name: 'of own' });
    await mate.post('/accounts', { name: 'of mate' });
    await boss.post('/accounts', { name: 'of boss' });
    await admin.post('/accounts', { name: 'of admin' });
    expect(await names(own)).toEqual(['of own']);
    expect(await names(mate)).toEqual(['of mate', 'of own']);
    expect(await names(boss)).toEqual(['of boss', 'of mate']);
    expect(await names(admin)).toEqual(['of admin', 'of boss', 'of mate', 'of own']);
    const roleIds = [await workspace.roleId('member'), await role('Mates too', { records: { read: 'team' } })];
    await admin.patch(`/users/${own.userId}`, { roleIds });
    expect(await names(own)).toEqual(['of mate', 'of own']);
  });

  it('of create say for whom: one’s own is for oneself alone', async () => {
    const narrow = await workspace.addUser('member', 'Narrow', {
      roleIds: [await role('Narrow', { records: everyVerb('own') })],
    });
    expect((await narrow.post('/accounts', { name: 'Mine' })).status).toBe(201);
    const { status, body } = await narrow.post('/accounts', { name: 'Yours', ownerId: admin.userId });
    expect([status, body.errors[0].code]).toEqual([422, 'foreign_owner']);
  });
});

describe('what is not there for somebody', () => {
  beforeAll(privateCompany);

  it('is in no list, count, group, search, export, history, expansion or filter through it', async () => {
    const account = (await admin.post('/accounts', { name: 'Zebra secret', industry: 'Mining' })).body.data;
    const member = await workspace.addUser('member');
    const contact = (await member.post('/contacts', { lastName: 'Known', accountId: account.id })).body;
    // Who may not see the account may not point to it either way; the administrator does.
    const mine = contact.data?.id ?? (await member.post('/contacts', { lastName: 'Known' })).body.data.id;
    await admin.patch(`/contacts/${mine}`, { accounts: [{ id: account.id, isPrimary: true }] });
    const path = `/accounts/${account.id}`;
    for (const one of [path, `${path}/history`, `${path}/timeline`, `${path}/shares`, `${path}/access`])
      expect([one, (await member.get(one)).status]).toEqual([one, 404]);
    const list = await member.list('/accounts', { count: 'exact' });
    expect([list.body.data, list.body.page.count]).toEqual([[], 0]);
    expect(
      (await member.post('/accounts/aggregate', { measures: [{ operation: 'count' }] })).body.data[0].values,
    ).toEqual([0]);
    expect((await member.list('/search', { q: 'Zebra' })).body.data).toEqual([]);
    expect((await member.get('/accounts/export?format=csv')).body).not.toContain('Zebra');
    const expanded = await member.list('/contacts', { expand: 'account' });
    expect(expanded.body.data[0].account).toBe(null);
    const through = await member.list('/contacts', {
      filter: { field: 'account.industry', op: 'eq', value: 'Mining' },
    });
    expect(through.body.data).toEqual([]);
    expect((await member.patch(path, { name: 'X' })).status).toBe(404);
    expect((await member.delete(path)).status).toBe(404);
    const bulk = await member.post('/accounts/bulk', {
      ids: [account.id],
      operation: 'update',
      changes: { name: 'X' },
    });
    expect(bulk.body.count ?? 0).toBe(0);
    expect((await admin.get(path)).body.data.name).toBe('Zebra secret');
  });
});

describe('sharing', () => {
  beforeAll(privateCompany);

  it('opens a record to a person, to read or to change, until it ends', async () => {
    const account = (await admin.post('/accounts', { name: 'Shared' })).body.data;
    const path = `/accounts/${account.id}`;
    const member = await workspace.addUser('member');
    const share = (given: object) => admin.put(`${path}/shares/${member.userId}`, { granteeKind: 'user', ...given });
    expect((await share({ level: 'read', role: 'Sponsor' })).body.data).toMatchObject([
      { level: 'read', role: 'Sponsor' },
    ]);
    expect((await member.get(path)).body.access).toEqual({ update: false, delete: false, share: false });
    expect((await member.patch(path, { name: 'X' })).status).toBe(403);
    await share({ level: 'edit' });
    expect((await member.patch(path, { name: 'Changed' })).status).toBe(200);
    expect((await member.delete(path)).status).toBe(403);
    await share({ level: 'edit', until: '2020-01-01T00:00:00Z' });
    expect((await member.get(path)).status).toBe(404);
    await share({ level: 'read' });
    expect((await admin.delete(`${path}/shares/${member.userId}`)).status).toBe(204);
    expect((await member.get(path)).status).toBe(404);
  });

  it('with a team reaches the teams within it, and whoever leads it what is shared with those', async () => {
    const lead = await workspace.addUser('member');
    const top = (await admin.post('/teams', { name: 'Top', leadId: lead.userId })).body.data.id;
    const below = (await admin.post('/teams', { name: 'Below', parentId: top })).body.data.id;
    const member = await workspace.addUser('member', 'Inner', { teamIds: [below] });
    const [first, second] = await Promise.all(
      ['For top', 'For below'].map(async (name) => (await admin.post('/accounts', { name })).body.data.id),
    );
    await admin.put(`/accounts/${first}/shares/${top}`, { granteeKind: 'team', level: 'read' });
    await admin.put(`/accounts/${second}/shares/${below}`, { granteeKind: 'team', level: 'read' });
    expect(await names(member)).toEqual(['For below', 'For top']);
    expect(await names(lead)).toEqual(['For below', 'For top']);
    await admin.patch(`/users/${member.userId}`, { teamIds: [] });
    expect(await names(member)).toEqual([]);
  });

  it('by a rule opens what its filter finds, and closes it in the moment it no longer does', async () => {
    const member = await workspace.addUser('member');
    const make = async (name: string, city: string) =>
      (await admin.post('/accounts', { name, billingAddress: { city } })).body.data.id as string;
    const paris = await make('In Paris', 'Paris');
    await make('In Rome', 'Rome');
    const filter = { field: 'billingAddress.city', op: 'eq', value: 'Paris' };
    const rule = await admin.post('/sharingRules', {
      name: 'Paris',
      object: 'account',
      filter,
      userIds: [member.userId],
    });
    expect([rule.status, rule.body.errors]).toEqual([201, undefined]);
    expect(await names(member)).toEqual([]);
    await server.runJobs();
    expect(await names(member)).toEqual(['In Paris']);
    expect((await admin.get(`/sharingRules/${rule.body.data.id}`)).body.data).toMatchObject({ matched: 1 });
    await make('Also in Paris', 'Paris');
    expect(await names(member)).toEqual(['Also in Paris', 'In Paris']);
    await admin.patch(`/accounts/${paris}`, { billingAddress: { city: 'Lyon' } });
    expect(await names(member)).toEqual(['Also in Paris']);
    const path = `/sharingRules/${rule.body.data.id}`;
    await admin.patch(path, { filter: { field: 'billingAddress.city', op: 'eq', value: 'Rome' } });
    expect(await names(member)).toEqual([]);
    await server.runJobs();
    expect(await names(member)).toEqual(['In Rome']);
    await admin.delete(path);
    expect(await names(member)).toEqual([]);
  });

  it('rules look at nothing that moves without the record', async () => {
    for (const filter of [
      { field: 'ownerId', op: 'eq', value: 'me' },
      { field: 'createdAt', op: 'during', value: 'thisMonth' },
      { field: 'parent.industry', op: 'eq', value: 'Mining' },
    ]) {
      const { status } = await admin.post('/sharingRules', { name: 'Moving', object: 'account', filter });
      expect([filter.field, status]).toEqual([filter.field, 422]);
    }
  });

  it('follows what a record belongs to, where the settings say so', async () => {
    await admin.patch('/sharing', {
      contact: { base: 'private', follows: ['account'] },
      note: { base: 'private', follows: ['regarding'] },
    });
    const member = await workspace.addUser('member');
    const account = (await admin.post('/accounts', { name: 'Followed' })).body.data.id;
    const contact = await admin.post('/contacts', {
      lastName: 'Follows',
      accounts: [{ id: account, isPrimary: true }],
    });
    const note = await admin.post('/notes', { body: '<p>x</p>', regarding: { object: 'account', id: account } });
    const paths = [`/contacts/${contact.body.data.id}`, `/notes/${note.body.data.id}`];
    for (const path of paths) expect((await member.get(path)).status).toBe(404);
    await admin.put(`/accounts/${account}/shares/${member.userId}`, { granteeKind: 'user', level: 'read' });
    for (const path of paths) {
      expect((await member.get(path)).status).toBe(200);
      expect((await member.patch(path, {})).status).toBe(403);
    }
    const why = await member.get(`${paths[0]}/access`);
    expect(why.body.data.me.read).toMatchObject({ allowed: true, because: [{ kind: 'follow' }] });
  });

  it('says why somebody sees a record, and why somebody does not', async () => {
    const account = (await admin.post('/accounts', { name: 'Explained' })).body.data.id;
    const member = await workspace.addUser('member', 'Curious');
    await admin.put(`/accounts/${account}/shares/${member.userId}`, { granteeKind: 'user', level: 'read' });
    const { body } = await admin.get(`/accounts/${account}/access`);
    expect(body.data.me.read.because[0].kind).toBe('role');
    const curious = body.data.people.find(({ id }: { id: string }) => id === member.userId);
    expect(curious).toMatchObject({
      read: { allowed: true, because: [{ kind: 'share' }] },
      update: { allowed: false, because: [{ kind: 'none' }] },
    });
    const own = await member.get(`/accounts/${account}/access`);
    expect(own.body.data.people).toBeUndefined();
  });
});

describe('a hidden field', () => {
  let member: Client;
  let id: string;
  beforeAll(async () => {
    await privateCompany();
    const fields = { account: { industry: 'hidden', website: 'hidden', description: 'read' } };
    const narrow = await role('Narrow', { records: everyVerb('all'), fields });
    id = (await admin.post('/accounts', { name: 'Visible', industry: 'Mining', website: 'https://zebra.example' })).body
      .data.id;
    await admin.patch(`/accounts/${id}`, { industry: 'Energy' });
    member = await workspace.addUser('member', 'Narrow', { roleIds: [narrow] });
  });

  it('is in no record, list, metadata, OpenAPI, export or history', async () => {
    const path = `/accounts/${id}`;
    const answers = [
      await member.get(path),
      await member.list('/accounts'),
      await member.get(`${path}/history`),
      await member.get(`${path}/timeline`),
      await member.get('/accounts/export?format=jsonl'),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(200);
      expect(JSON.stringify(answer.body)).not.toMatch(/industry|Mining|Energy|zebra/);
    }
    for (const path of ['/metadata', '/openapi.json']) {
      const { body } = await member.get(path);
      const told = JSON.stringify(
        path === '/metadata'
          ? body.objects.find((one: { name: string }) => one.name === 'account')
          : body.components.schemas.Account,
      );
      expect(told).not.toContain('industry');
    }
  });

  it('is no field to filter, sort, group, choose or write by: an unknown one', async () => {
    const asked = [
      await member.list('/accounts', { filter: { field: 'industry', op: 'eq', value: 'Energy' } }),
      await member.list('/accounts', { sort: 'industry' }),
      await member.list('/accounts', { fields: 'industry' }),
      await member.list('/contacts', { filter: { field: 'account.industry', op: 'eq', value: 'Energy' } }),
      await member.list('/contacts', { expand: 'account.industry' }),
      await member.post('/accounts/aggregate', {
        groupBy: [{ field: 'industry' }],
        measures: [{ operation: 'count' }],
      }),
      await member.patch(`/accounts/${id}`, { industry: 'Farming' }),
      await member.post('/accounts', { name: 'New', industry: 'Farming' }),
    ];
    expect(asked.map(({ status, body }) => [status, body.code])).toEqual(asked.map(() => [400, 'unknown_field']));
  });

  it('is nothing that search finds a record by', async () => {
    expect((await admin.list('/search', { q: 'zebra' })).body.data).toHaveLength(1);
    expect((await member.list('/search', { q: 'zebra' })).body.data).toEqual([]);
    expect((await member.list('/search', { q: 'visible' })).body.data).toHaveLength(1);
    expect((await member.list('/accounts', { q: 'zebra' })).body.data).toEqual([]);
  });

  it('is nothing that can be guessed letter by letter behind the name', async () => {
    const [entry] = await server.engine.database.query<{ text: string }>(
      workspace.workspaceId,
      'select text from read.search_entry where workspace_id = $1 and record_id = $2',
      [workspace.workspaceId, id],
    );
    const q = entry!.text.slice(0, 60);
    expect(q).toContain('zebra');
    expect((await admin.list('/search', { q })).body.data).toHaveLength(1);
    expect((await member.list('/search', { q })).body.data).toEqual([]);
  });

  it('keeps its value when somebody who does not know of it changes the record', async () => {
    const { status } = await member.patch(`/accounts/${id}`, { name: 'Renamed' });
    expect(status).toBe(200);
    expect((await admin.get(`/accounts/${id}`)).body.data).toMatchObject({ name: 'Renamed', industry: 'Energy' });
    const stale = await member.patch(`/accounts/${id}`, { name: 'Again' }, { 'if-match': '"1"' });
    expect(stale.status).toBe(412);
    expect(JSON.stringify(stale.body)).not.toContain('Energy');
  });

  it('that may be read is not written', async () => {
    const { status, body } = await member.patch(`/accounts/${id}`, { description: 'New' });
    expect([status, body.errors[0].path]).toEqual([403, 'description']);
  });
});

describe('roles', () => {
  beforeAll(privateCompany);

  it.each([
    [{ records: { fly: 'all' } }, 'permissions.records.fly'],
    [{ records: { read: 'some' } }, 'permissions.records.read'],
    [{ objects: { unicorn: {} } }, 'permissions.objects.unicorn'],
    [{ fields: { account: { name: 'hidden' } } }, 'permissions.fields.account.name'],
    [{ settings: ['everything'] }, 'permissions.settings'],
    [{ nonsense: 1 }, 'permissions.nonsense'],
  ])('refuse %j at its place', async (permissions, path) => {
    const { status, body } = await admin.post('/roles', { name: 'Wrong', permissions });
    expect([status, body.errors?.[0]?.path]).toEqual([422, path]);
  });

  it('give nobody more of the settings than the giver has', async () => {
    const keeper = await role('Keeper', { records: everyVerb('all'), settings: ['people', 'roles'] });
    const client = await workspace.addUser('member', 'Keeper', { roleIds: [keeper] });
    const path = `/users/${client.userId}`;
    const up = await client.patch(path, { roleIds: [await workspace.roleId('administrator')] });
    expect([up.status, up.body.errors[0].code]).toEqual([422, 'beyond_own']);
    const more = await client.post('/roles', { name: 'More', permissions: { settings: ['audit'] } });
    expect([more.status, more.body.errors[0].code]).toEqual([422, 'beyond_own']);
    const people = await role('People', { records: everyVerb('all'), settings: ['people'] });
    const other = await workspace.addUser('member', 'People', { roleIds: [people] });
    const given = await other.patch(path, { roleIds: [keeper, people] });
    expect([given.status, given.body.errors[0].code]).toEqual([422, 'forbidden']);
  });

  it('the administrator’s stays as it is; one that is in use does not go', async () => {
    const path = `/roles/${await workspace.roleId('administrator')}`;
    expect((await admin.patch(path, { permissions: {} })).status).toBe(422);
    expect((await admin.delete(path)).status).toBe(409);
    const used = await role('Used', { records: everyVerb('own') });
    await workspace.addUser('member', 'User', { roleIds: [used] });
    expect((await admin.delete(`/roles/${used}`)).body.code).toBe('role_in_use');
  });
});
