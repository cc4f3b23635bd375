import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { flushAudit } from '#core/engine/audit/audit-buffer.ts';
import type { Client, TestServer, TestWorkspace } from '../fixtures/server.ts';
import { startTestServer } from '../fixtures/server.ts';

let server: TestServer;
let workspace: TestWorkspace;

beforeAll(async () => {
  server = await startTestServer();
  workspace = await server.newWorkspace();
});
afterAll(() => server.close());

interface Event {
  id: string;
  at: string;
  kind: string;
  actor: { id: string; title: string } | null;
  about: { object: string; id: string; title: string } | null;
  address: string | null;
  cause: string | null;
  key: { name: string } | null;
  // biome-ignore lint/suspicious/noExplicitAny: each kind has its own
  details: any;
}

async function trail(query: Record<string, unknown> = {}, admin: Client = workspace.admin): Promise<Event[]> {
  const { status, body } = await admin.list('/audit', query);
  expect([status, body]).toEqual([200, expect.objectContaining({ data: expect.any(Array) })]);
  return body.data;
}

const password = 'correct horse battery';

async function signIn(email: string, given = password) {
  const answer = await server.app.inject({
    method: 'POST',
    url: '/api/v1/session',
    payload: { email, password: given },
    headers: { 'user-agent': 'Test browser' },
    remoteAddress: '203.0.113.7',
  });
  return { status: answer.statusCode, cookie: String(answer.headers['set-cookie'] ?? '').split(';')[0]! };
}

async function emailOf({ admin }: TestWorkspace): Promise<string> {
  return (await admin.get('/session')).body.user.email;
}

describe('the audit trail', () => {
  it('has who signed in, from where, who failed to, and who signed out', async () => {
    const email = await emailOf(workspace);
    expect((await signIn(email, 'wrong password')).status).toBe(401);
    expect((await signIn('nobody@example.com')).status).toBe(401);
    const { cookie } = await signIn(email);
    await server.app.inject({
      method: 'DELETE',
      url: '/api/v1/session',
      headers: { cookie, origin: 'http://localhost', host: 'localhost' },
    });
    const events = await trail({ group: 'signIn' });
    expect(events.map(({ kind }) => kind)).toEqual(['signIn.ended', 'signIn.succeeded', 'signIn.failed']);
    expect(events[1]).toMatchObject({
      actor: { id: workspace.userId, title: 'Ada Admin' },
      address: '203.0.113.7',
      details: { device: 'Test browser' },
    });
    expect(events[2]).toMatchObject({ address: '203.0.113.7', details: { reason: 'wrongPassword' } });
  });

  it('has every change of who may do what: role, status, invitation, key', async () => {
    const { admin } = workspace;
    const user = await workspace.addUser('member', 'Ben Member');
    const [member, readOnly] = [await workspace.roleId('member'), await workspace.roleId('readOnly')];
    await admin.patch(`/users/${user.userId}`, { roleIds: [readOnly], title: 'Not of interest' });
    await admin.patch(`/users/${user.userId}`, { title: 'Alone' });
    const [changed, ...earlier] = await trail({ record: user.userId });
    expect(changed).toMatchObject({
      kind: 'user.changed',
      actor: { title: 'Ada Admin' },
      cause: 'apiKey',
      key: { name: 'test' },
      about: { object: 'user', id: user.userId, title: 'Ben Member' },
    });
    expect(changed!.details.changes).toEqual({ roleIds: [[member], [readOnly]] });
    expect(earlier.map(({ kind }) => kind)).toEqual(['user.created']);

    await admin.post('/invitations', { email: 'guest@example.com', name: 'Guest', role: 'administrator' });
    expect((await trail({ kind: 'user.invited' }))[0]!.details).toMatchObject({
      roleIds: [await workspace.roleId('administrator')],
    });

    const made = await admin.post('/api-keys', { name: 'Robot' });
    await admin.delete(`/api-keys/${made.body.data.id}`);
    const keys = await trail({ group: 'key' });
    expect(keys.map(({ kind, details }) => [kind, details.name])).toEqual([
      ['key.revoked', 'Robot'],
      ['key.made', 'Robot'],
    ]);
    expect(JSON.stringify(keys)).not.toContain(made.body.data.token);
  });

  it('has a change together with the write, or not at all', async () => {
    const { admin } = workspace;
    const before = (await trail({ group: 'user' })).length;
    expect(
      (await admin.patch(`/users/${workspace.userId}`, { roleIds: [await workspace.roleId('member')] })).status,
    ).toBe(422);
    expect(await trail({ group: 'user' })).toHaveLength(before);
  });

  it('has exports with what was asked for and how many rows left', async () => {
    const { admin } = workspace;
    for (const name of ['One', 'Two', 'Three']) await admin.post('/accounts', { name });
    const filter = { field: 'name', op: 'in', value: ['One', 'Two'] };
    expect((await admin.list('/accounts/export', { filter })).status).toBe(200);
    const [ended, started] = await trail({ group: 'export' });
    expect(started).toMatchObject({ kind: 'export.started', details: { object: 'account', format: 'csv', filter } });
    expect(ended).toMatchObject({ kind: 'export.ended', details: { object: 'account', rows: 2 } });
  });

  it('has imports from their start to their end', async () => {
    const { admin } = workspace;
    const { id } = (await admin.upload('/imports?object=account', 'a.csv', 'Name\nFour\nFive\n')).body.data;
    await admin.post(`/imports/${id}/run`);
    await server.runJobs();
    const [ended, started] = await trail({ group: 'import' });
    expect(started).toMatchObject({ kind: 'import.started', details: { fileName: 'a.csv', rows: 2 } });
    expect(ended).toMatchObject({ kind: 'import.ended', details: { status: 'done', created: 2 } });
  });

  it('has a view of a sensitive value once for each person, record and hour, and none where there is no value', async () => {
    const { admin } = workspace;
    const member = await workspace.addUser('member');
    const make = async (values: object) => (await admin.post('/contacts', values)).body.data.id as string;
    const withValue = await make({ lastName: 'Born', birthday: '1980-01-02' });
    const without = await make({ lastName: 'Unborn' });
    for (const client of [admin, member, member]) await client.get(`/contacts/${withValue}`);
    await member.get(`/contacts/${without}`);
    await member.get(`/contacts/${withValue}?fields=lastName`);
    const events = await trail({ group: 'sensitive' });
    expect(events.map(({ actor, about }) => [actor!.id, about!.id]).sort()).toEqual(
      [
        [workspace.userId, withValue],
        [member.userId, withValue],
      ].sort(),
    );
    expect(events[0]!.details).toEqual({ fields: ['birthday'] });
  });

  it('has changes of the settings and undos of what others did', async () => {
    const { admin } = workspace;
    await admin.patch('/workspace', { name: 'Renamed' });
    await admin.post('/fields', { object: 'account', key: 'tier', label: 'Tier', type: 'text' });
    const settings = await trail({ group: 'settings', q: 'tier' });
    expect(settings[0]).toMatchObject({
      kind: 'settings.created',
      details: { what: 'fields', given: { key: 'tier' } },
    });
    expect((await trail({ kind: 'settings.changed' }))[0]!.details).toMatchObject({ given: { name: 'Renamed' } });

    const member = await workspace.addUser('member');
    const made = await member.post('/accounts', { name: 'Of the member' });
    await member.post(`/operations/${made.headers['rapport-operation']}/undo`);
    expect(await trail({ group: 'undo' })).toEqual([]);
    const again = await member.post('/accounts', { name: 'Of the member' });
    await admin.post(`/operations/${again.headers['rapport-operation']}/undo`);
    expect((await trail({ group: 'undo' }))[0]!.details).toMatchObject({ madeBy: member.userId, records: 1 });
  });

  it('is read in pages without a gap, narrowed by person, time and text', async () => {
    const all = await trail({ limit: 500 });
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body }: { body: { data: Event[]; page: { next: string | null } } } = await workspace.admin.list(
        '/audit',
        {
          limit: 7,
          ...(cursor && { cursor }),
        },
      );
      seen.push(...body.data.map(({ id }) => id));
      cursor = body.page.next;
    }
    expect(seen).toEqual(all.map(({ id }) => id));
    const middle = all[Math.floor(all.length / 2)]!;
    expect((await trail({ from: middle.at, limit: 500 })).at(-1)!.at).toBe(middle.at);
    expect((await trail({ to: middle.at, limit: 500 })).every(({ at }) => at < middle.at)).toBe(true);
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(Date.parse(middle.at));
    expect((await trail({ from: today, to: today, limit: 500 })).map(({ id }) => id)).toContain(middle.id);
    expect(await trail({ to: '2020-01-01' })).toEqual([]);
    expect((await trail({ q: '203.0.113' })).length).toBeGreaterThan(0);
    expect(await trail({ q: '100%_' })).toEqual([]);
  });

  it('refuses what it does not understand, and nobody else may read it', async () => {
    const { admin } = workspace;
    const codes = async (query: Record<string, unknown>) => {
      const { status, body } = await admin.list('/audit', query);
      return [status, body.code];
    };
    expect(await codes({ nonsense: '1' })).toEqual([400, 'unknown_parameter']);
    expect(await codes({ group: 'nonsense' })).toEqual([400, 'unknown_group']);
    expect(await codes({ person: 'me' })).toEqual([400, 'invalid_id']);
    expect(await codes({ from: 'yesterday' })).toEqual([400, 'invalid_time']);
    expect(await codes({ cursor: 'x_y' })).toEqual([400, 'invalid_cursor']);
    expect(await codes({ limit: 0 })).toEqual([400, 'invalid_limit']);
    const member = await workspace.addUser('member');
    for (const path of ['/audit', '/audit/export', '/audit/chain'])
      expect((await member.get(path)).status, path).toBe(403);
    const other = await server.newWorkspace('Other');
    expect((await trail({}, other.admin)).filter(({ details }) => details?.given?.key === 'tier')).toEqual([]);
  });

  it('is exported whole as CSV and as JSON Lines, which is an event itself', async () => {
    const csv = await workspace.admin.get('/audit/export?group=key');
    expect(csv.headers['content-disposition']).toMatch(/attachment; filename="audit-.*\.csv"/);
    expect(String(csv.body).split('\r\n')).toHaveLength(4);
    const headers = { authorization: `Bearer ${workspace.admin.key}` };
    const lines = await server.app.inject({ url: '/api/v1/audit/export?format=jsonl', headers });
    const events = lines.body
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(events.length).toBeGreaterThan(10);
    expect(events[0]).toMatchObject({ kind: 'audit.exported', details: { format: 'jsonl' } });
  });

  it('cannot be rewritten by the role that serves', async () => {
    await flushAudit(server.engine.database);
    for (const text of [
      'delete from data.audit_event where workspace_id = $1 returning id',
      `update data.audit_event set kind = 'x' where workspace_id = $1 returning id`,
      'update data.audit_link set count = 0 where workspace_id = $1 returning sequence',
      'select salt from data.audit_event where workspace_id = $1',
      'select data.link_audit(1), $1::int',
    ])
      await expect(server.engine.database.query(workspace.workspaceId, text, [workspace.workspaceId])).rejects.toThrow(
        /permission denied/,
      );
  });
});
