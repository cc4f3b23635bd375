import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, startTestServer, type TestServer, type TestWorkspace } from '../fixtures/server.ts';
import { samples } from '../proof/samples.ts';

let server: TestServer;
let workspace: TestWorkspace;
let member: Client;
let reader: Client;

beforeAll(async () => {
  server = await startTestServer();
  workspace = await server.newWorkspace();
  member = await workspace.addUser('member');
  reader = await workspace.addUser('readOnly');
});
afterAll(() => server.close());

describe('every role against every verb on every object', () => {
  it('administrators do everything, members all but setup and deleting others’ records, readers look', async () => {
    const { body: metadata } = await workspace.admin.get('/metadata');
    const given = await samples(workspace.admin);
    const objects = metadata.objects as {
      name: string;
      plural: string;
      isSetup: boolean;
      permissions: Record<string, string>;
    }[];
    // Records that only rules write have no sample, nor absences, which are each person's (absence.test.ts);
    // everything else must have one.
    const covered = objects.filter(({ name }) => given[name]);
    expect(objects.filter(({ name }) => !given[name]).map(({ name }) => name)).toEqual(['absence', 'stageMove']);
    for (const { name, plural, isSetup } of covered) {
      const isPersonal = name === 'savedView';
      const create = (client: Client) =>
        name === 'file' ? client.upload('/files', 'a.txt', 'text') : client.post(`/${plural}`, given[name]);
      const made = await create(workspace.admin);
      expect([name, made.status, made.body.errors]).toEqual([name, 201, undefined]);
      const path = `/${plural}/${made.body.data.id}`;
      const mayWrite = !isSetup;
      const seen = isPersonal ? 404 : 200;
      expect([name, 'reader reads', (await reader.get(path)).status]).toEqual([name, 'reader reads', seen]);
      expect([name, 'member reads', (await member.get(path)).status]).toEqual([name, 'member reads', seen]);
      const created = (await create(reader)).status;
      expect([name, 'reader creates', created]).toEqual([name, 'reader creates', isPersonal ? 201 : 403]);
      expect([name, 'reader changes', (await reader.patch(path, {})).status]).toEqual([
        name,
        'reader changes',
        isPersonal ? 404 : 403,
      ]);
      expect([name, 'reader deletes', (await reader.delete(path)).status]).toEqual([
        name,
        'reader deletes',
        isPersonal ? 404 : 403,
      ]);
      const changed = (await member.patch(path, {})).status;
      expect([name, 'member changes', changed]).toEqual([
        name,
        'member changes',
        isPersonal ? 404 : mayWrite ? 200 : 403,
      ]);
      // The record is the administrator's: a member deletes only their own.
      const deleted = (await member.delete(path)).status;
      expect([name, 'member deletes', deleted]).toEqual([name, 'member deletes', isPersonal ? 404 : 403]);
      for (const route of ['aggregate', 'search']) {
        const answer = await reader.post(`/${plural}/${route}`, {});
        expect([name, route, answer.status]).toEqual([name, route, 200]);
      }
      const bulk = await reader.post(`/${plural}/bulk`, { filter: { and: [] }, operation: 'delete' });
      if (!isPersonal) expect([name, 'reader bulk', bulk.status]).toEqual([name, 'reader bulk', 403]);
    }
  });

  it('a member deletes what is their own and brings it back', async () => {
    const { body } = await member.post('/accounts', { name: 'Mine' });
    const path = `/accounts/${body.data.id}`;
    expect((await member.delete(path)).status).toBe(204);
    expect((await member.post(`${path}/restoration`)).status).toBe(200);
  });

  it('a private saved view is its owner’s alone, in lists and by id; a shared one is everybody’s to read', async () => {
    const mine = await member.post('/savedViews', { name: 'Mine', object: 'account', config: {} });
    const shared = await member.post('/savedViews', { name: 'Ours', object: 'account', config: {}, isShared: true });
    const names = async (client: Client) =>
      (await client.list('/savedViews', { sort: 'name' })).body.data.map(({ name }: { name: string }) => name);
    expect(await names(reader)).not.toContain('Mine');
    expect(await names(reader)).toContain('Ours');
    expect((await workspace.admin.get(`/savedViews/${mine.body.data.id}`)).status).toBe(404);
    expect((await workspace.admin.patch(`/savedViews/${shared.body.data.id}`, { name: 'X' })).status).toBe(403);
  });

  it('a change of role holds at once', async () => {
    const client = await workspace.addUser('member', 'Changing');
    expect((await client.post('/accounts', { name: 'A' })).status).toBe(201);
    expect(
      (await workspace.admin.patch(`/users/${client.userId}`, { roleIds: [await workspace.roleId('readOnly')] }))
        .status,
    ).toBe(200);
    expect((await client.post('/accounts', { name: 'B' })).status).toBe(403);
    expect((await workspace.admin.patch(`/users/${client.userId}`, { status: 'inactive' })).status).toBe(200);
    expect((await client.get('/accounts')).status).toBe(401);
  });

  it('settings are the administrators’', async () => {
    const asked = [
      await member.post('/fields', { object: 'account', label: 'X', type: 'text' }),
      await member.post('/objects', { name: 'thing', plural: 'things', label: 'Thing', pluralLabel: 'Things' }),
      await member.patch('/workspace', { name: 'X' }),
      await member.get('/api-keys'),
      await member.post('/invitations', { email: 'a@example.com', name: 'A' }),
    ];
    expect(asked.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
  });
});
