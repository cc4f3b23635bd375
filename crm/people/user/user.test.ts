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
      ['role', 'member'],
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
    expect((await admin.patch(`/users/${admin.userId}`, { role: 'member' })).status).toBe(422);
  });

  it('may go once there is another', async () => {
    await workspace.addUser('administrator');
    expect((await admin.patch(`/users/${admin.userId}`, { role: 'member' })).status).toBe(200);
  });

  it('two administrators who demote each other at once leave one', async () => {
    const other = await workspace.addUser('administrator');
    const answers = await Promise.all([
      admin.patch(`/users/${other.userId}`, { role: 'member' }),
      other.patch(`/users/${admin.userId}`, { role: 'member' }),
    ]);
    // The slower one is no longer an administrator when it is heard (403), or is the last one (422).
    const [first, second] = answers.map(({ status }) => status).sort();
    expect([first, [403, 422].includes(second!)]).toEqual([200, true]);
    const { body } = await (answers[0]!.status === 200 ? admin : other).list('/users', {
      filter: { field: 'role', op: 'eq', value: 'administrator' },
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
