import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Client, startTestServer, type TestServer, type TestWorkspace } from '../../../tests/fixtures/server.ts';

let server: TestServer;
let workspace: TestWorkspace;
let admin: Client;
let ann: Client;
let ben: Client;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  workspace = await server.newWorkspace();
  ({ admin } = workspace);
  ann = await workspace.addUser('member', 'Ann Able');
  ben = await workspace.addUser('readOnly', 'Ben Busy');
});

const days = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10);
const namesIn = async (query: Record<string, unknown>, client = ben) =>
  (await client.list('/people', query)).body.data.map(({ name }: { name: string }) => name);

describe('the directory', () => {
  it('finds colleagues by name, team and teams in it, skill with its level, and language', async () => {
    const skill = (await admin.post('/skills', { name: 'Cloud' })).body.data.id;
    const emea = (await admin.post('/teams', { name: 'EMEA' })).body.data.id;
    const france = (await admin.post('/teams', { name: 'France', parentId: emea })).body.data.id;
    await admin.patch(`/users/${ann.userId}`, {
      title: 'Engineer',
      teamIds: [france],
      skills: [{ id: skill, level: 4 }],
      languages: [{ language: 'fr', level: 'native' }],
    });
    expect(await namesIn({})).toEqual(['Ada Admin', 'Ann Able', 'Ben Busy']);
    for (const query of [{ q: 'ABLE eng' }, { team: emea }, { skill, level: 4 }, { language: 'fr' }])
      expect([query, await namesIn(query)]).toEqual([query, ['Ann Able']]);
    expect(await namesIn({ skill, level: 5 })).toEqual([]);
    const { body } = await ben.list('/people', { limit: 1, q: 'user' });
    expect([body.data.length, body.page.count]).toEqual([1, 2]);
    const [found] = (await ben.list('/people', { skill })).body.data;
    expect(found).toMatchObject({ teams: [{ name: 'France' }], skills: [{ name: 'Cloud', level: 4 }] });
  });

  it('tells who is in, who is away until when, and who stands in', async () => {
    const days7 = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
    const hours = days7.map((day) => ({ day, from: '00:00', to: '24:00' }));
    const always = (await admin.post('/workingCalendars', { name: 'Always', hours })).body.data.id;
    const never = (await admin.post('/workingCalendars', { name: 'Never', hours: [] })).body.data.id;
    for (const { userId } of [ann, ben]) await admin.patch(`/users/${userId}`, { calendarId: always });
    await admin.patch(`/users/${admin.userId}`, { calendarId: never });
    await admin.post('/absences', { userId: ann.userId, from: days(-1), to: days(3), standInId: ben.userId });
    expect(await namesIn({ in: 'now' })).toEqual(['Ben Busy']);
    expect(await namesIn({ in: 'today' })).toEqual(['Ben Busy']);
    const { body } = await ben.list('/people', { q: 'ann' });
    expect(body.data[0].presence).toMatchObject({ state: 'away', until: days(3), standInId: ben.userId });
    expect(body.names[ben.userId]).toBe('Ben Busy');
  });

  it('leaves out who has left, and refuses what it does not know', async () => {
    await admin.patch(`/users/${ann.userId}`, { status: 'inactive' });
    expect(await namesIn({})).toEqual(['Ada Admin', 'Ben Busy']);
    for (const query of [{ team: 'x' }, { level: 9 }, { language: "'" }, { limit: 0 }, { colour: 'red' }])
      expect([400, 422]).toContain((await ben.list('/people', query)).status);
  });
});

describe('the page of a person', () => {
  it('shows the open work against what they take, manager and reports, hours and absences', async () => {
    await admin.patch(`/users/${ann.userId}`, { leadCapacity: 4, managerId: admin.userId });
    await admin.patch(`/users/${ben.userId}`, { managerId: ann.userId });
    await admin.post('/leads', { lastName: 'Open', ownerId: ann.userId });
    await admin.post('/leads', { lastName: 'Done', ownerId: ann.userId, status: 'qualified' });
    await admin.post('/absences', { userId: ann.userId, from: days(5), to: days(6), kind: 'sick' });
    const { status, body } = await ben.get(`/people/${ann.userId}`);
    expect(status).toBe(200);
    expect(body.data).toMatchObject({
      name: 'Ann Able',
      load: [{ object: 'lead', open: 1, most: 4 }, { object: 'task', open: 0, most: null }, { object: 'opportunity' }],
      reports: [{ name: 'Ben Busy' }],
      hours: { name: 'Office hours', isOwn: false, timeZone: 'Europe/Paris' },
      mayEdit: false,
    });
    expect(body.data.names[admin.userId]).toBe('Ada Admin');
    // Why somebody is away is theirs to tell.
    expect(body.data.absences).toEqual([expect.not.objectContaining({ kind: 'sick' })]);
    expect((await ann.get(`/people/${ann.userId}`)).body.data.absences).toMatchObject([{ kind: 'sick' }]);
  });

  it('is not there for who is not there, or works elsewhere', async () => {
    const other = await server.newWorkspace();
    expect((await admin.get(`/people/${other.admin.userId}`)).status).toBe(404);
    expect((await admin.get('/people/nobody')).status).toBe(400);
  });
});
