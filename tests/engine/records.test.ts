import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer, type TestWorkspace } from '../fixtures/server.ts';

let server: TestServer;
let workspace: TestWorkspace;
beforeAll(async () => {
  server = await startTestServer();
  workspace = await server.newWorkspace();
});
afterAll(() => server.close());

const id = '0198f0f0-0000-7000-8000-000000000000';

describe('a record', () => {
  it('is created with its version, read, changed, deleted and restored', async () => {
    const { admin } = workspace;
    const created = await admin.post('/accounts', { name: '  Acme  ', employees: 12, annualRevenue: '1250.5' });
    expect(created.status).toBe(201);
    expect(created.headers.etag).toMatch(/^"1/);
    expect(created.body.data).toMatchObject({
      name: 'Acme',
      employees: 12,
      version: 1,
      annualRevenue: { amount: '1250.50', currency: 'EUR', baseAmount: '1250.50' },
      ownerId: workspace.userId,
    });
    const path = `/accounts/${created.body.data.id}`;
    const changed = await admin.patch(path, { employees: 13 }, { 'if-match': created.headers.etag as string });
    expect(changed.body.data).toMatchObject({ employees: 13, version: 2, name: 'Acme' });
    expect((await admin.delete(path)).status).toBe(204);
    expect((await admin.get(path)).status).toBe(404);
    expect((await admin.post(`${path}/restoration`)).body.data).toMatchObject({ employees: 13 });
    expect((await admin.get(path)).status).toBe(200);
  });

  it('is not changed over somebody else’s change: 412 with both versions', async () => {
    const { admin } = workspace;
    const { body } = await admin.post('/accounts', { name: 'Beta' });
    const path = `/accounts/${body.data.id}`;
    await admin.patch(path, { employees: 1 });
    const refused = await admin.patch(path, { employees: 2 }, { 'if-match': '"1"' });
    expect(refused.status).toBe(412);
    expect(refused.body).toMatchObject({ code: 'version_conflict', current: { employees: 1, version: 2 } });
  });

  it('keeps its version and history when a write changes nothing', async () => {
    const { admin } = workspace;
    const { body } = await admin.post('/accounts', {
      name: 'Gamma',
      annualRevenue: { amount: '10.00', currency: 'EUR' },
    });
    const path = `/accounts/${body.data.id}`;
    const same = await admin.patch(path, { name: 'Gamma', annualRevenue: { amount: '10', currency: 'EUR' } });
    expect(same.body.data.version).toBe(1);
    expect((await admin.get(`${path}/history`)).body.data).toHaveLength(1);
  });

  it('keeps a history of who changed what, from what to what', async () => {
    const { admin } = workspace;
    const { body } = await admin.post('/accounts', { name: 'Delta', employees: 5 });
    const path = `/accounts/${body.data.id}`;
    await admin.patch(path, { employees: 6 });
    const { body: history } = await admin.get(`${path}/history`);
    expect(history.data.map(({ verb }: { verb: string }) => verb)).toEqual(['update', 'create']);
    expect(history.data[0]).toMatchObject({
      changes: { employees: [5, 6] },
      actor: { title: 'Ada Admin' },
      cause: 'apiKey',
      version: 2,
    });
  });

  it('is created once for one idempotency key', async () => {
    const { admin } = workspace;
    const key = { 'idempotency-key': 'one' };
    const [first, second] = await Promise.all([
      admin.post('/accounts', { name: 'Once' }, key),
      admin.post('/accounts', { name: 'Once' }, key),
    ]);
    expect(first.body.data.id).toBe(second.body.data.id);
    expect((await admin.post('/accounts', { name: 'Other' }, key)).body.code).toBe('idempotency_key_reused');
  });
});

describe('bad input', () => {
  const cases: [string, unknown, number, string][] = [
    ['/accounts', { nme: 'x' }, 400, 'unknown_field'],
    ['/accounts', {}, 422, 'invalid'],
    ['/accounts', { name: 'x', employees: 'many' }, 422, 'invalid'],
    ['/accounts', { name: 'x\0y' }, 422, 'invalid'],
    ['/accounts', { name: 'x', ownerId: id }, 422, 'invalid'],
    ['/accounts', { name: 'x', ownerId: 'nobody' }, 422, 'invalid'],
    ['/accounts', { name: 'x', annualRevenue: { amount: '1', currency: '😀' } }, 422, 'invalid'],
    ['/accounts', { name: 'x', version: 7 }, 422, 'invalid'],
    ['/accounts', [], 400, 'invalid_body'],
    ['/nothings', { name: 'x' }, 404, 'not_found'],
  ];
  it.each(cases)('POST %s %j → %i %s', async (path, body, status, code) => {
    const answer = await workspace.admin.post(path, body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  const lists: [Record<string, unknown>, string][] = [
    [{ filter: { field: 'nope', op: 'eq', value: 1 } }, 'unknown_field'],
    [{ filter: { field: 'name', op: 'resembles', value: 1 } }, 'unknown_operator'],
    [{ filter: { field: 'type', op: 'eq', value: 'enemy' } }, 'invalid_filter_value'],
    [{ filter: '{"and":[' }, 'invalid_filter'],
    [{ filter: { field: 'employees', op: 'gt', value: 'x' } }, 'invalid_filter_value'],
    [{ sort: 'nope' }, 'unknown_field'],
    [{ limit: 0 }, 'invalid_limit'],
    [{ limit: 1001 }, 'invalid_limit'],
    [{ fields: 'nope' }, 'unknown_field'],
    [{ expand: 'nope' }, 'unknown_field'],
    [{ cursor: 'x' }, 'invalid_cursor'],
    [{ colour: 'x' }, 'unknown_parameter'],
    [
      { filter: Array.from({ length: 20 }).reduce((inner) => ({ not: inner }), { field: 'name', op: 'empty' }) },
      'filter_too_deep',
    ],
  ];
  it.each(lists)('list with %j → 400 %s', async (query, code) => {
    const answer = await workspace.admin.list('/accounts', query);
    expect([answer.status, answer.body.code]).toEqual([400, code]);
  });

  it('an id that is none is a 400, malformed JSON too', async () => {
    expect((await workspace.admin.get('/accounts/7')).body.code).toBe('invalid_id');
    const broken = await server.app.inject({
      method: 'POST',
      url: '/api/v1/accounts',
      headers: { authorization: `Bearer ${workspace.admin.key}`, 'content-type': 'application/json' },
      payload: '{"name":',
    });
    expect(broken.statusCode).toBe(400);
    expect(JSON.parse(broken.body).status).toBe(400);
  });
});

describe('a list', () => {
  it('pages through every record once, in order, by cursor', async () => {
    const { admin } = await server.newWorkspace();
    const names = Array.from({ length: 25 }, (_, index) => `Account ${String(index % 10).padStart(2, '0')}`);
    for (const [index, name] of names.entries())
      await admin.post('/accounts', { name, ...(index % 3 === 0 && { employees: index % 4 }) });
    for (const sort of ['name', '-name', '-employees,name', 'employees', '-createdAt', 'owner,-employees']) {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page: { body: { data: { id: string; name: string }[]; page: { next: string | null } } } =
          await admin.list('/accounts', { sort, limit: 7, ...(cursor && { cursor }) });
        seen.push(...page.body.data.map((record) => record.id));
        cursor = page.body.page.next;
      } while (cursor);
      const whole = await admin.list('/accounts', { sort, limit: 100 });
      expect(seen, sort).toEqual(whole.body.data.map((record: { id: string }) => record.id));
      expect(new Set(seen).size).toBe(25);
    }
    const { body } = await admin.list('/accounts', { limit: 7, count: 'exact' });
    expect(body.page).toMatchObject({ count: 25, countIsEstimate: false });
  });

  it('filters by fields of related records, and expands them', async () => {
    const { admin } = await server.newWorkspace();
    const { body: parent } = await admin.post('/accounts', { name: 'Parent', industry: 'retail' });
    await admin.post('/accounts', { name: 'Child', parentId: parent.data.id });
    await admin.post('/accounts', { name: 'Orphan' });
    const names = async (filter: unknown) =>
      (await admin.list('/accounts', { filter, sort: 'name' })).body.data.map(({ name }: { name: string }) => name);
    expect(await names({ field: 'parent.industry', op: 'eq', value: 'retail' })).toEqual(['Child']);
    expect(await names({ field: 'parent.industry', op: 'ne', value: 'retail' })).toEqual(['Orphan', 'Parent']);
    expect(await names({ field: 'subsidiaries.name', op: 'contains', value: 'chi' })).toEqual(['Parent']);
    const { body } = await admin.list('/accounts', {
      filter: { field: 'parentId', op: 'notEmpty' },
      expand: 'parent.industry,owner',
    });
    expect(body.data[0]).toMatchObject({
      parent: { title: 'Parent', industry: 'retail' },
      owner: { title: 'Ada Admin' },
    });
  });
});

describe('search', () => {
  it('finds by beginning, by part, without accents and with one typo', async () => {
    const { admin } = await server.newWorkspace();
    await admin.post('/accounts', { name: 'Électricité Générale', emails: ['bonjour@electro.example'] });
    await admin.post('/accounts', { name: 'Zorglub' });
    const find = async (q: string) =>
      (await admin.get(`/search?q=${encodeURIComponent(q)}`)).body.data.flatMap(
        (group: { records: { title: string }[] }) => group.records.map(({ title }) => title),
      );
    expect(await find('elec')).toEqual(['Électricité Générale']);
    expect(await find('generale')).toEqual(['Électricité Générale']);
    expect(await find('Zorglab')).toEqual(['Zorglub']);
    expect(await find('bonjour@electro')).toEqual(['Électricité Générale']);
    expect(await find('z')).toEqual(['Zorglub']);
    expect(await find('nobody at all')).toEqual([]);
  });

  it('says beside a title what it is in words, in the language of whoever asks', async () => {
    const { admin } = await server.newWorkspace();
    const account = (await admin.post('/accounts', { name: 'Zorglub', industry: 'retail' })).body.data;
    await admin.post('/opportunities', { name: 'Zorglub ovens', accountId: account.id });
    const { data } = (await admin.get('/search?q=zorglub')).body;
    expect(data).toMatchObject([
      { object: 'account', records: [{ title: 'Zorglub', subtitle: 'Retail' }] },
      { object: 'opportunity', records: [{ title: 'Zorglub ovens', subtitle: 'Zorglub' }] },
    ]);
  });
});
