import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Client, startTestServer, type TestServer, type TestWorkspace } from '../../../tests/fixtures/server.ts';
import { importFile } from '../../../tests/import/uploads.ts';

let server: TestServer;
let workspace: TestWorkspace;
let admin: Client;
let sellers: Client[];
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  workspace = await server.newWorkspace();
  ({ admin } = workspace);
  sellers = [];
  for (const name of ['Ann', 'Ben', 'Cleo']) sellers.push(await workspace.addUser('member', name));
});

const ids = (clients: Client[]) => clients.map(({ userId }) => userId);

async function makeRule(values: Record<string, unknown>) {
  const { status, body } = await admin.post('/assignmentRules', {
    name: 'Rule',
    object: 'lead',
    userIds: ids(sellers),
    ...values,
  });
  expect([status, body.errors]).toEqual([201, undefined]);
  return body.data.id as string;
}

async function makeLead(values: Record<string, unknown> = {}, client = admin) {
  const { status, body } = await client.post('/leads', { lastName: 'Stranger', ...values });
  expect([status, body.errors]).toEqual([201, undefined]);
  return body.data;
}

async function decisionOf(id: string) {
  return (await admin.get(`/leads/${id}/assignment`)).body.data;
}

const obstacleOf = (decision: { candidates: { userId: string; obstacle?: unknown }[] }, client: Client) =>
  decision.candidates.find(({ userId }) => userId === client.userId)?.obstacle;

const today = () => new Date().toISOString().slice(0, 10);
const days = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10);

describe('new work', () => {
  it('goes in turn, and tells why', async () => {
    const ruleId = await makeRule({ name: 'Web leads' });
    const owners: string[] = [];
    for (let count = 0; count < 6; count += 1) owners.push((await makeLead()).ownerId);
    expect(owners).toEqual([...ids(sellers), ...ids(sellers)]);
    const { id } = await makeLead();
    const decision = await decisionOf(id);
    expect(decision).toMatchObject({
      rule: { id: ruleId, name: 'Web leads' },
      way: 'roundRobin',
      outcome: 'rule',
      userId: sellers[0]!.userId,
      standsInForId: null,
    });
    expect(decision.names[sellers[0]!.userId]).toBe('Ann');
    expect(decision.candidates).toHaveLength(3);
  });

  it('with an owner is left as it is, an empty one included', async () => {
    await makeRule({});
    expect((await makeLead({ ownerId: admin.userId })).ownerId).toBe(admin.userId);
    const { id, ownerId } = await makeLead({ ownerId: null });
    expect([ownerId, await decisionOf(id)]).toEqual([null, null]);
  });

  it('that no rule fits, or that is done already, is whoever’s wrote it', async () => {
    await makeRule({ filter: { field: 'source', op: 'eq', value: 'web' } });
    expect((await makeLead({}, sellers[1]!)).ownerId).toBe(sellers[1]!.userId);
    expect((await makeLead({ source: 'web', status: 'unqualified' })).ownerId).toBe(admin.userId);
    expect((await makeLead({ source: 'web' })).ownerId).toBe(sellers[0]!.userId);
  });

  it('is given by the first rule that fits, in their order', async () => {
    await makeRule({ name: 'All', userIds: [sellers[0]!.userId], position: 5 });
    const hot = { name: 'Hot', userIds: [sellers[2]!.userId], position: 1 };
    await makeRule({ ...hot, filter: { field: 'rating', op: 'eq', value: 'hot' } });
    expect((await makeLead({ rating: 'hot' })).ownerId).toBe(sellers[2]!.userId);
    expect((await makeLead({ rating: 'cold' })).ownerId).toBe(sellers[0]!.userId);
  });

  it('of tasks and deals is given out too', async () => {
    await makeRule({ object: 'task', userIds: [sellers[1]!.userId] });
    await makeRule({ object: 'opportunity', userIds: [sellers[2]!.userId] });
    expect((await admin.post('/tasks', { subject: 'Call' })).body.data.ownerId).toBe(sellers[1]!.userId);
    expect((await admin.post('/opportunities', { name: 'Deal' })).body.data.ownerId).toBe(sellers[2]!.userId);
  });

  it('has the giving in its history, and never belonged to who wrote it', async () => {
    await makeRule({});
    const { id } = await makeLead();
    const { body } = await admin.get(`/leads/${id}/history`);
    expect(body.data[0].changes.ownerId).toEqual([null, sellers[0]!.userId]);
    expect(body.data[1].changes.ownerId).toBeUndefined();
  });

  it('of an import is given out, each row knowing what those before it were given', async () => {
    await makeRule({ way: 'leastBusy' });
    await makeLead({ ownerId: sellers[0]!.userId });
    const rows = ['Last name', ...Array.from({ length: 8 }, (_, index) => `Row ${index}`)].join('\n');
    const done = await importFile(server, admin, rows, {
      settings: {
        object: 'lead',
        mode: 'create',
        keyField: null,
        mapping: [{ column: 'Last name', field: 'lastName' }],
      },
    });
    expect(done).toMatchObject({ status: 'done', created: 8, failed: 0 });
    const { body } = await admin.list('/leads', { limit: 20 });
    const counts = ids(sellers).map(
      (id) => body.data.filter(({ ownerId }: { ownerId: string }) => ownerId === id).length,
    );
    expect(counts).toEqual([3, 3, 3]);
  });

  it('fifty at the same moment are shared out exactly', async () => {
    await makeRule({ respectsCapacity: false });
    const leads = await Promise.all(Array.from({ length: 50 }, () => makeLead()));
    const counts = ids(sellers).map((id) => leads.filter(({ ownerId }) => ownerId === id).length);
    expect(counts).toEqual([17, 17, 16]);
  });

  it('fifty at the same moment never exceed what people take', async () => {
    for (const [index, seller] of sellers.entries())
      await admin.patch(`/users/${seller.userId}`, { leadCapacity: [5, 10, 15][index] });
    await makeRule({ way: 'leastBusy' });
    // Another rule over the same people: capacity is the person's, not the rule's.
    await makeRule({ position: 0, filter: { field: 'rating', op: 'eq', value: 'hot' } });
    const leads = await Promise.all(
      Array.from({ length: 50 }, (_, index) => makeLead(index % 2 === 0 ? { rating: 'hot' } : {})),
    );
    const counts = ids(sellers).map((id) => leads.filter(({ ownerId }) => ownerId === id).length);
    expect(counts).toEqual([5, 10, 15]);
    expect(leads.filter(({ ownerId }) => ownerId === null)).toHaveLength(20);
  });
});

describe('whoever gets it', () => {
  it('has the skills at the level asked for, still valid', async () => {
    const skill = (await admin.post('/skills', { name: 'Cloud' })).body.data.id;
    const [ann, ben, cleo] = sellers as [Client, Client, Client];
    await admin.patch(`/users/${ann.userId}`, { skills: [{ id: skill, level: 2 }] });
    await admin.patch(`/users/${ben.userId}`, { skills: [{ id: skill, level: 5, validUntil: days(-3) }] });
    await admin.patch(`/users/${cleo.userId}`, { skills: [{ id: skill, level: 3, validUntil: days(30) }] });
    await makeRule({ skills: [{ id: skill, level: 3 }] });
    const { id, ownerId } = await makeLead();
    expect(ownerId).toBe(cleo.userId);
    const decision = await decisionOf(id);
    expect(obstacleOf(decision, ann)).toEqual({ code: 'skill', skillId: skill, level: 2, needed: 3 });
    expect(obstacleOf(decision, ben)).toMatchObject({ code: 'skill', level: 0 });
    expect(decision.names[skill]).toBe('Cloud');
  });

  it('speaks the language that the record names, its own or that of whom it is about', async () => {
    const [ann, ben] = sellers as [Client, Client, Client];
    await admin.patch(`/users/${ann.userId}`, { languages: [{ language: 'de', level: 'basic' }] });
    await admin.patch(`/users/${ben.userId}`, { languages: [{ language: 'de', level: 'fluent' }] });
    await makeRule({ languageField: 'language', languageLevel: 'working' });
    await makeRule({ object: 'opportunity', languageField: 'contacts.language' });
    const german = await makeLead({ language: 'de' });
    expect(german.ownerId).toBe(ben.userId);
    expect(obstacleOf(await decisionOf(german.id), ann)).toEqual({
      code: 'language',
      language: 'de',
      level: 'basic',
      needed: 'working',
    });
    const contact = (await admin.post('/contacts', { lastName: 'Schmidt', language: 'de-AT' })).body.data.id;
    const deal = await admin.post('/opportunities', { name: 'Deal', contacts: [{ id: contact }] });
    expect(deal.body.data.ownerId).toBe(ben.userId);
    // A record without a language asks for none.
    expect((await makeLead()).ownerId).not.toBeNull();
  });

  it('is at work, where the rule says so', async () => {
    const [ann, ben] = sellers as [Client, Client, Client];
    const never = (await admin.post('/workingCalendars', { name: 'Never', hours: [] })).body.data.id;
    const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
    const hours = weekdays.map((day) => ({ day, from: '00:00', to: '24:00' }));
    const always = (await admin.post('/workingCalendars', { name: 'Always', hours })).body.data.id;
    for (const { userId } of sellers) await admin.patch(`/users/${userId}`, { calendarId: never });
    await admin.patch(`/users/${ben.userId}`, { calendarId: always });
    await makeRule({ respectsHours: true });
    const { id, ownerId } = await makeLead();
    expect(ownerId).toBe(ben.userId);
    expect(obstacleOf(await decisionOf(id), ann)).toEqual({ code: 'hours', next: null });
  });

  it('is the one with least open work, those with none included', async () => {
    const [ann, ben, cleo] = sellers as [Client, Client, Client];
    for (let count = 0; count < 2; count += 1) await makeLead({ ownerId: ann.userId });
    await makeLead({ ownerId: ben.userId });
    await makeLead({ ownerId: cleo.userId, status: 'unqualified' });
    await makeRule({ way: 'leastBusy' });
    const owners = [];
    for (let count = 0; count < 3; count += 1) owners.push((await makeLead()).ownerId);
    expect(owners).toEqual([cleo.userId, ben.userId, cleo.userId]);
  });

  it('gets a share by weight, exactly', async () => {
    const [ann, ben, cleo] = sellers as [Client, Client, Client];
    await admin.patch(`/users/${ann.userId}`, { assignmentWeight: 3 });
    await admin.patch(`/users/${cleo.userId}`, { assignmentWeight: 0 });
    await makeRule({ way: 'weighted' });
    const owners: string[] = [];
    for (let count = 0; count < 8; count += 1) owners.push((await makeLead()).ownerId);
    expect(owners.filter((id) => id === ann.userId)).toHaveLength(6);
    expect(owners.filter((id) => id === ben.userId)).toHaveLength(2);
    // Never all at once: in every round of four, ben has one.
    expect(owners.slice(0, 4)).toContain(ben.userId);
  });

  it('is the best match by skill and language', async () => {
    const [, ben, cleo] = sellers as [Client, Client, Client];
    const skill = (await admin.post('/skills', { name: 'Cloud' })).body.data.id;
    await admin.patch(`/users/${ben.userId}`, { skills: [{ id: skill, level: 5 }] });
    await admin.patch(`/users/${cleo.userId}`, { skills: [{ id: skill, level: 3 }] });
    await makeRule({ way: 'bestMatch', skills: [{ id: skill, level: 1 }] });
    for (let count = 0; count < 3; count += 1) expect((await makeLead()).ownerId).toBe(ben.userId);
  });

  it('is of the team or of a team in it', async () => {
    const emea = (await admin.post('/teams', { name: 'EMEA' })).body.data.id;
    const france = (await admin.post('/teams', { name: 'France', parentId: emea })).body.data.id;
    await admin.patch(`/users/${sellers[1]!.userId}`, { teamIds: [france] });
    await makeRule({ userIds: [], teamIds: [emea] });
    expect((await makeLead()).ownerId).toBe(sellers[1]!.userId);
  });

  it('is active, has begun and is not leaving', async () => {
    const [ann, ben, cleo] = sellers as [Client, Client, Client];
    await admin.patch(`/users/${ann.userId}`, { onboarding: 'leaving' });
    await admin.patch(`/users/${ben.userId}`, { startDate: days(10) });
    await makeRule({});
    const { id, ownerId } = await makeLead();
    expect(ownerId).toBe(cleo.userId);
    const decision = await decisionOf(id);
    expect([obstacleOf(decision, ann), obstacleOf(decision, ben)]).toEqual([
      { code: 'leaving' },
      { code: 'notStarted' },
    ]);
    await admin.patch(`/users/${cleo.userId}`, { status: 'inactive' });
    expect((await makeLead()).ownerId).toBeNull();
  });
});

describe('whoever is away', () => {
  it('is replaced by their stand-in, and by the stand-in of a stand-in', async () => {
    const [ann, ben] = sellers as [Client, Client, Client];
    const other = await workspace.addUser('member', 'Dora');
    const away = { from: days(-1), to: days(2) };
    await admin.post('/absences', { ...away, userId: ann.userId, standInId: ben.userId });
    await admin.post('/absences', { ...away, userId: ben.userId, standInId: other.userId });
    await makeRule({ userIds: [ann.userId] });
    const { id, ownerId } = await makeLead();
    expect(ownerId).toBe(other.userId);
    expect(await decisionOf(id)).toMatchObject({ outcome: 'rule', userId: other.userId, standsInForId: ann.userId });
  });

  it('without a stand-in, or with one in a ring, gets nothing', async () => {
    const [ann, ben, cleo] = sellers as [Client, Client, Client];
    const away = { from: today(), to: days(1) };
    await admin.post('/absences', { ...away, userId: ann.userId, standInId: ben.userId });
    await admin.post('/absences', { ...away, userId: ben.userId, standInId: ann.userId });
    await makeRule({});
    const { id, ownerId } = await makeLead();
    expect(ownerId).toBe(cleo.userId);
    expect(obstacleOf(await decisionOf(id), ann)).toEqual({ code: 'absent', until: away.to });
  });
});

describe('when nobody can', () => {
  beforeEach(async () => {
    for (const { userId } of sellers) await admin.patch(`/users/${userId}`, { leadCapacity: 0 });
  });

  it('it is left without owner', async () => {
    await makeRule({});
    const { id, ownerId } = await makeLead();
    expect(ownerId).toBeNull();
    expect(await decisionOf(id)).toMatchObject({ outcome: 'nobody', userId: null });
  });

  it('a person gets it', async () => {
    await makeRule({ otherwise: 'user', otherwiseUserId: admin.userId });
    const { id, ownerId } = await makeLead();
    expect(ownerId).toBe(admin.userId);
    expect((await decisionOf(id)).outcome).toBe('user');
  });

  it('a team gets it in turn', async () => {
    const team = (await admin.post('/teams', { name: 'Reserve' })).body.data.id;
    for (const { userId } of sellers.slice(0, 2)) await admin.patch(`/users/${userId}`, { teamIds: [team] });
    await makeRule({ otherwise: 'team', otherwiseTeamId: team });
    const owners = [];
    for (let count = 0; count < 4; count += 1) owners.push((await makeLead()).ownerId);
    const [ann, ben] = ids(sellers);
    expect(owners).toEqual([ann, ben, ann, ben]);
  });

  it('the next rule is tried, and the decision says which had nobody', async () => {
    const first = await makeRule({ name: 'First', otherwise: 'nextRule' });
    await makeRule({ name: 'Second', userIds: [admin.userId] });
    const { id, ownerId } = await makeLead();
    expect(ownerId).toBe(admin.userId);
    const { passed } = await decisionOf(id);
    expect(passed).toMatchObject([{ id: first, name: 'First' }]);
    expect(passed[0].candidates[0].obstacle).toEqual({ code: 'capacity', open: 0, most: 0 });
  });
});

describe('assigning again', () => {
  it('gives the record anew, can be undone, and is told', async () => {
    const lead = await makeLead({ ownerId: admin.userId });
    await makeRule({});
    const again = await admin.post(`/leads/${lead.id}/assignment`);
    expect([again.status, again.body.data.userId]).toEqual([200, sellers[0]!.userId]);
    expect((await admin.get(`/leads/${lead.id}`)).body.data.ownerId).toBe(sellers[0]!.userId);
    await admin.post(`/operations/${again.headers['rapport-operation']}/undo`);
    expect((await admin.get(`/leads/${lead.id}`)).body.data.ownerId).toBe(admin.userId);
  });

  it('is refused where no rule fits, to readers, and for what is never given out', async () => {
    const lead = await makeLead();
    const none = await admin.post(`/leads/${lead.id}/assignment`);
    expect([none.status, none.body.code]).toEqual([409, 'no_rule_fits']);
    const reader = await workspace.addUser('readOnly');
    expect((await reader.post(`/leads/${lead.id}/assignment`)).status).toBe(403);
    const account = (await admin.post('/accounts', { name: 'Acme' })).body.data.id;
    expect((await admin.post(`/accounts/${account}/assignment`)).status).toBe(404);
    expect((await admin.post('/leads/0198f0f0-0000-7000-8000-000000000000/assignment')).status).toBe(404);
    expect((await admin.post('/leads/nonsense/assignment')).status).toBe(400);
  });

  it('with the same key happens once', async () => {
    const lead = await makeLead({ ownerId: admin.userId });
    await makeRule({});
    const key = { 'idempotency-key': 'once' };
    const ask = () => admin.post(`/leads/${lead.id}/assignment`, {}, key);
    expect([(await ask()).body.data.userId, (await ask()).body.data.userId]).toEqual([
      sellers[0]!.userId,
      sellers[0]!.userId,
    ]);
  });

  it('does not count the record against its owner', async () => {
    await admin.patch(`/users/${sellers[0]!.userId}`, { leadCapacity: 1 });
    const lead = await makeLead({ ownerId: sellers[0]!.userId });
    await makeRule({ userIds: [sellers[0]!.userId] });
    expect((await admin.post(`/leads/${lead.id}/assignment`)).body.data.userId).toBe(sellers[0]!.userId);
  });
});

describe('a rule', () => {
  it('has a filter, a language and people that exist', async () => {
    const refuse = async (values: Record<string, unknown>) => {
      const { status, body } = await admin.post('/assignmentRules', {
        name: 'X',
        object: 'lead',
        userIds: [admin.userId],
        ...values,
      });
      return [status, body.errors?.[0]?.path];
    };
    expect(await refuse({ filter: { field: 'colour', op: 'eq', value: 'red' } })).toEqual([422, 'filter.field']);
    expect(await refuse({ filter: { field: 'status', op: 'near', value: 'new' } })).toEqual([422, 'filter.op']);
    expect(await refuse({ languageField: 'budget' })).toEqual([422, 'languageField']);
    expect(await refuse({ userIds: [] })).toEqual([422, 'userIds']);
    expect(await refuse({ otherwise: 'user' })).toEqual([422, 'otherwiseUserId']);
    expect(await refuse({ object: 'account' })).toEqual([422, 'object']);
  });

  it('is for administrators', async () => {
    expect((await sellers[0]!.post('/assignmentRules', { name: 'Mine' })).status).toBe(403);
  });

  it('whose field has been deleted since fits nothing, and stops nobody', async () => {
    const field = { object: 'lead', key: 'segment', type: 'text', label: { en: 'Segment', fr: 'Segment' } };
    const made = await admin.post('/fields', field);
    expect(made.status).toBe(201);
    await makeRule({ filter: { field: made.body.data.key, op: 'notEmpty' } });
    await admin.delete(`/fields/${made.body.data.id}`);
    expect((await makeLead()).ownerId).toBe(admin.userId);
  });

  it('in another workspace gives nothing here', async () => {
    const other = await server.newWorkspace();
    await makeRule({});
    const lead = (await other.admin.post('/leads', { lastName: 'Theirs' })).body.data;
    expect(lead.ownerId).toBe(other.admin.userId);
    const mine = await makeLead();
    expect((await other.admin.get(`/leads/${mine.id}/assignment`)).status).toBe(404);
  });
});
