import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Client, startTestServer, type TestServer, type TestWorkspace } from '../../../tests/fixtures/server.ts';

let server: TestServer;
let workspace: TestWorkspace;
let admin: Client;
let skillId: string;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  workspace = await server.newWorkspace();
  ({ admin } = workspace);
  skillId = (await admin.post('/skills', { name: 'Negotiation', category: 'sales' })).body.data.id;
});

it('a person has skills with a level, how and when they were gained, and until when they hold', async () => {
  const member = await workspace.addUser('member');
  const skill = { id: skillId, level: 4, gained: 'certificate', since: '2024-05-01', validUntil: '2027-05-01' };
  const { status, body } = await admin.patch(`/users/${member.userId}`, { skills: [skill] });
  expect([status, body.data.skills]).toEqual([200, [skill]]);
  const found = await admin.list('/users', { filter: { field: 'skills', op: 'containsAny', value: [skillId] } });
  expect(found.body.data.map(({ id }: { id: string }) => id)).toEqual([member.userId]);
  const byName = await admin.list('/users', { filter: { field: 'skills.name', op: 'eq', value: 'negotiation' } });
  expect(byName.body.data).toHaveLength(1);
  const history = await admin.get(`/users/${member.userId}/history`);
  expect(history.body.data[0].changes.skills[1]).toEqual([skill]);
});

it('a level is from 1 to 5', async () => {
  for (const level of [0, 6, 'high']) {
    const { status, body } = await admin.patch(`/users/${admin.userId}`, { skills: [{ id: skillId, level }] });
    expect([status, body.errors[0].path]).toEqual([422, 'skills.0.level']);
  }
});

it('what people say of themselves is self-stated, until somebody else confirms it', async () => {
  const member = await workspace.addUser('member');
  const path = `/users/${member.userId}`;
  const refused = await member.patch(path, { skills: [{ id: skillId, level: 5, gained: 'certificate' }] });
  expect([refused.status, refused.body.errors[0].code]).toEqual([422, 'not_confirmed']);
  expect((await member.patch(path, { skills: [{ id: skillId, level: 5 }] })).body.data.skills[0].gained).toBe(
    'selfStated',
  );
  await admin.patch(path, { skills: [{ id: skillId, level: 4, gained: 'training' }] });
  const raised = await member.patch(path, { skills: [{ id: skillId, level: 5, gained: 'training' }] });
  expect(raised.status).toBe(422);
  const kept = await member.patch(path, {
    skills: [{ id: skillId, level: 4, gained: 'training' }],
    languages: [{ language: 'fr', level: 'native' }],
  });
  expect([kept.status, kept.body.data.languages]).toEqual([200, [expect.objectContaining({ language: 'fr' })]]);
});

it('nobody speaks a language twice', async () => {
  const languages = [{ language: 'fr' }, { language: 'fr', level: 'native' }];
  const { status, body } = await admin.patch(`/users/${admin.userId}`, { languages });
  expect([status, body.errors[0].path]).toEqual([422, 'languages.1.language']);
});
