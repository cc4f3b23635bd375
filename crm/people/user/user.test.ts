import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Client, startTestServer, type TestServer, type TestWorkspace } from '../../../tests/fixtures/server.ts';

let server: TestServer;
let workspace: TestWorkspace;
let admin: Client;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  workspace = await server.newWorkspace();
  ({ admin } = workspace);
});

describe('the last active administrator', () => {
  it('cannot be demoted, deactivated or deleted', async () => {
    const path = `/users/${admin.userId}`;
    for (const [key, value] of [
      ['roleIds', [await workspace.roleId('member')]],
      ['status', 'inactive'],
    ] as const) {
      const { status, body } = await admin.patch(path, { [key]: value });
      expect(status).toBe(422);
      expect(body.errors).toMatchObject([{ path: key, code: 'last_administrator' }]);
    }
    const { status, body } = await admin.delete(path);
    expect([status, body.code]).toEqual([409, 'last_administrator']);
  });

  it('is not one who is inactive or invited', async () => {
    const other = await workspace.addUser('administrator');
    expect((await admin.patch(`/users/${other.userId}`, { status: 'inactive' })).status).toBe(200);
    expect((await admin.patch(`/users/${admin.userId}`, { roleIds: [await workspace.roleId('member')] })).status).toBe(
      422,
    );
  });

  it('may go once there is another', async () => {
    await workspace.addUser('administrator');
    expect((await admin.patch(`/users/${admin.userId}`, { roleIds: [await workspace.roleId('member')] })).status).toBe(
      200,
    );
  });

  it('two administrators who demote each other at once leave one', async () => {
    const other = await workspace.addUser('administrator');
    const answers = await Promise.all([
      admin.patch(`/users/${other.userId}`, { roleIds: [await workspace.roleId('member')] }),
      other.patch(`/users/${admin.userId}`, { roleIds: [await workspace.roleId('member')] }),
    ]);
    // The slower one is no longer an administrator when it is heard (403), or is the last one (422).
    const [first, second] = answers.map(({ status }) => status).sort();
    expect([first, [403, 422].includes(second!)]).toEqual([200, true]);
    const { body } = await (answers[0]!.status === 200 ? admin : other).list('/users', {
      filter: { field: 'roleIds', op: 'containsAny', value: [await workspace.roleId('administrator')] },
      count: 'exact',
    });
    expect(body.page.count).toBe(1);
  });
});

describe('managers', () => {
  it('nobody reports to themselves, directly or through others', async () => {
    const boss = await workspace.addUser('member');
    const worker = await workspace.addUser('member');
    expect((await admin.patch(`/users/${worker.userId}`, { managerId: boss.userId })).status).toBe(200);
    for (const managerId of [boss.userId, worker.userId]) {
      const { status, body } = await admin.patch(`/users/${boss.userId}`, { managerId });
      expect([status, body.errors[0].code]).toEqual([422, 'cycle']);
    }
  });
});

it('a time zone is one that exists', async () => {
  const path = `/users/${admin.userId}`;
  expect((await admin.patch(path, { timeZone: 'Mars/Olympus' })).status).toBe(422);
  expect((await admin.patch(path, { timeZone: 'America/Montreal' })).status).toBe(200);
});

describe.each(['member', 'readOnly'] as const)('whoever is %s', (role) => {
  it('changes their own name, title, phone, language and time zone', async () => {
    const client = await workspace.addUser(role);
    const changes = { name: 'Renée', title: 'Buyer', phone: '+33 1', locale: 'fr', timeZone: 'America/Montreal' };
    const { status, body } = await client.patch(`/users/${client.userId}`, changes);
    expect([status, body.data]).toEqual([200, expect.objectContaining(changes)]);
    const session = await client.get('/session');
    expect(session.body.user).toMatchObject(changes);
  });

  it.each([
    ['roleIds', []],
    ['status', 'inactive'],
    ['email', 'other@example.com'],
    ['managerId', null],
    ['teamIds', []],
    ['externalId', '7'],
  ])('does not change their own %s, and is told so by its name', async (key, value) => {
    const client = await workspace.addUser(role);
    const { status, body } = await client.patch(`/users/${client.userId}`, { name: 'New', [key]: value });
    expect([status, body.code, body.errors[0].path]).toEqual([403, 'forbidden', key]);
    expect(body.detail).toContain(key);
    const kept = await admin.get(`/users/${client.userId}`);
    expect(kept.body.data.name).not.toBe('New');
  });

  it('changes nothing of anybody else', async () => {
    const client = await workspace.addUser(role);
    expect((await client.patch(`/users/${admin.userId}`, { name: 'Not yours' })).status).toBe(403);
    const bulk = await client.post('/users/bulk', {
      ids: [client.userId],
      operation: 'update',
      changes: { name: 'X' },
    });
    expect(bulk.status).toBe(403);
  });

  it('is told in the metadata what that is', async () => {
    const client = await workspace.addUser(role);
    const { body } = await client.get('/metadata');
    const user = body.objects.find(({ name }: { name: string }) => name === 'user');
    expect(user).toMatchObject({ permissions: { update: 'own' }, selfFields: expect.arrayContaining(['name']) });
  });
});

it('an administrator who stepped down does not come back by undoing it', async () => {
  const other = await workspace.addUser('administrator');
  const { headers } = await other.patch(`/users/${other.userId}`, { roleIds: [await workspace.roleId('member')] });
  const undone = await other.post(`/operations/${headers['rapport-operation']}/undo`);
  expect(undone.body.undone).toBe(0);
  expect((await admin.get(`/users/${other.userId}`)).body.data.roleIds).toEqual([await workspace.roleId('member')]);
});

it('users are found as "me" by their id', async () => {
  const { body } = await admin.list('/users', { filter: { field: 'id', op: 'eq', value: 'me' } });
  expect(body.data.map(({ id }: { id: string }) => id)).toEqual([admin.userId]);
});
