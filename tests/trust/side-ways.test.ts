import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, startTestServer, type TestServer, type TestWorkspace } from '../fixtures/server.ts';

/** Ways beside the lists: what is kept from somebody is kept there too. */
let server: TestServer;
let workspace: TestWorkspace;
let admin: Client;

beforeAll(async () => {
  server = await startTestServer();
  workspace = await server.newWorkspace();
  ({ admin } = workspace);
  const closed = { base: 'private' };
  expect((await admin.patch('/sharing', { opportunity: closed, contact: closed })).status).toBe(200);
});
afterAll(() => server.close());

async function roleWith(name: string, permissions: object): Promise<string> {
  const { status, body } = await admin.post('/roles', { name, permissions });
  expect([status, body.errors]).toEqual([201, undefined]);
  return body.data.id;
}

it('the timeline of a record has nothing of those that belong to it and are not seen', async () => {
  const id = await roleWith('Own deals', {
    records: { read: 'all' },
    objects: { opportunity: { read: 'own' } },
  });
  const clerk = await workspace.addUser('member', 'Clerk', { roleIds: [id] });
  const account = (await admin.post('/accounts', { name: 'Acme' })).body.data.id;
  const deal = (await admin.post('/opportunities', { name: 'Hidden deal', accountId: account })).body.data.id;
  await admin.post('/tasks', { subject: 'Of the deal', regarding: { object: 'opportunity', id: deal } });
  await admin.post('/tasks', { subject: 'Of the account', regarding: { object: 'account', id: account } });
  const told = async (client: Client) => JSON.stringify((await client.get(`/accounts/${account}/timeline`)).body);
  expect(await told(admin)).toContain('Of the deal');
  expect(await told(clerk)).toContain('Of the account');
  expect(await told(clerk)).not.toContain('Of the deal');
});

it('undoing brings back no field that has been hidden from the person since, and does not name it', async () => {
  const person = await workspace.addUser('member', 'Undoer');
  const made = await person.post('/accounts', { name: 'Mine', industry: 'Mining', website: 'https://one.example' });
  const path = `/accounts/${made.body.data.id}`;
  const changed = await person.patch(path, { industry: 'Banking', website: 'https://two.example' });
  const permissions = { records: { read: 'all', update: 'all' }, fields: { account: { industry: 'hidden' } } };
  await admin.patch(`/users/${person.userId}`, { roleIds: [await roleWith('Blinkered', permissions)] });
  expect((await person.get(path)).body.data).not.toHaveProperty('industry');
  const undone = await person.post(`/operations/${changed.headers['rapport-operation']}/undo`);
  expect([undone.status, undone.body.undone, JSON.stringify(undone.body)]).toEqual([
    200,
    1,
    expect.not.stringContaining('industry'),
  ]);
  expect((await admin.get(path)).body.data).toMatchObject({ industry: 'Banking', website: 'https://one.example' });
});

it('the dry run of a rule tells nothing of a field that is hidden from whoever asks', async () => {
  const permissions = {
    records: { read: 'all' },
    settings: ['people'],
    fields: { lead: { company: 'hidden' }, user: { phone: 'hidden' } },
  };
  const planner = await workspace.addUser('member', 'Planner', { roleIds: [await roleWith('Planner', permissions)] });
  await admin.post('/leads', { lastName: 'L', company: 'Secret Ltd' });
  const ask = (client: Client, field: string) =>
    client.post('/assignment-rules/dry-run', {
      object: 'lead',
      rules: [{ name: 'R', userIds: [admin.userId], filter: { field, op: 'startsWith', value: 'S' } }],
    });
  expect((await ask(admin, 'company')).status).toBe(200);
  expect((await ask(planner, 'lastName')).status).toBe(200);
  expect((await ask(admin, 'owner.phone')).status).toBe(200);
  for (const field of ['company', 'owner.phone']) {
    const refused = await ask(planner, field);
    expect([field, refused.status, refused.body.code]).toEqual([field, 400, 'unknown_field']);
  }
});

it('the audit trail names no record of an object that its reader does not see whole', async () => {
  const permissions = { records: { read: 'all' }, objects: { contact: { read: 'own' } }, settings: ['audit'] };
  const auditor = await workspace.addUser('member', 'Auditor', { roleIds: [await roleWith('Auditor', permissions)] });
  const contact = (await admin.post('/contacts', { lastName: 'Unseen', birthday: '1980-01-02' })).body.data.id;
  await admin.get(`/contacts/${contact}`);
  const viewed = async (client: Client) => (await client.list('/audit', { kind: 'sensitive.viewed' })).body.data[0];
  expect((await viewed(admin)).about).toEqual({ object: 'contact', id: contact, title: 'Unseen' });
  expect((await viewed(auditor)).about).toEqual({ object: 'contact', id: contact, title: null });
  expect(String((await auditor.get('/audit/export')).body)).not.toContain('Unseen');
  // People are known to everybody.
  expect((await viewed(auditor)).actor.title).toBe('Ada Admin');
});

it('an import finds no record by its title that the person does not see', async () => {
  const importer = await workspace.addUser('member', 'Importer');
  await admin.post('/contacts', { lastName: 'Nobody Knows' });
  const file = 'Subject,Regarding\nCall back,Nobody Knows\n';
  expect((await importer.post('/contacts', { lastName: 'Known Self' })).status).toBe(201);
  const run = async (client: Client, content: string) => {
    const { id } = (await client.upload('/imports?object=task', 'tasks.csv', content)).body.data;
    return JSON.stringify((await client.post(`/imports/${id}/preview`)).body);
  };
  const [seen, unseen] = [await run(admin, file), await run(importer, file)];
  const said = 'there is no';
  expect([seen.includes(said), unseen.includes(said)]).toEqual([false, true]);
  expect(await run(importer, file.replace('Nobody Knows', 'Known Self'))).not.toContain(said);
});
