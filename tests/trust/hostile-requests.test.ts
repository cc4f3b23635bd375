import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer, type TestWorkspace } from '../fixtures/server.ts';

let server: TestServer;
let workspace: TestWorkspace;

beforeAll(async () => {
  server = await startTestServer({ environment: { RAPPORT_TRUST_PROXY: '1' } });
  workspace = await server.newWorkspace();
});
afterAll(() => server.close());

const password = 'correct horse battery';

async function emailOf({ admin }: TestWorkspace): Promise<string> {
  return (await admin.get('/session')).body.user.email;
}

function signIn(email: string, given: string, headers: Record<string, string> = {}) {
  return server.app.inject({
    method: 'POST',
    url: '/api/v1/session',
    payload: { email, password: given },
    headers,
  });
}

describe('what a browser or a stranger sends', () => {
  it('does not use the cookie for another site, whatever else the request carries', async () => {
    const cookie = String((await signIn(await emailOf(workspace), password)).headers['set-cookie']).split(';')[0]!;
    const write = (headers: Record<string, string>) =>
      server.app.inject({
        method: 'POST',
        url: '/api/v1/accounts',
        payload: { name: 'Forged' },
        headers: { cookie, ...headers },
      });
    const origin = 'https://elsewhere.example';
    expect((await write({ origin })).statusCode).toBe(403);
    // A browser sends these by itself to a proxy that asks for them.
    expect((await write({ origin, authorization: 'Basic YTpi' })).statusCode).toBe(403);
    expect((await write({})).statusCode).toBe(201);
  });

  it('takes a browser’s word that a request comes from a neighbour, from elsewhere or from a form', async () => {
    const cookie = String((await signIn(await emailOf(workspace), password)).headers['set-cookie']).split(';')[0]!;
    const post = async (headers: Record<string, string>) => {
      const base = { cookie, host: 'localhost', 'content-type': 'application/json', ...headers };
      return (
        await server.app.inject({ method: 'POST', url: '/api/v1/accounts', payload: '{"name":"X"}', headers: base })
      ).statusCode;
    };
    for (const site of ['cross-site', 'same-site', 'nonsense'])
      expect([site, await post({ 'sec-fetch-site': site })]).toEqual([site, 403]);
    for (const origin of ['null', 'http://localhost.evil.example', 'http://evil.localhost', 'nonsense'])
      expect([origin, await post({ origin })]).toEqual([origin, 403]);
    expect(await post({ origin: 'http://localhost', 'sec-fetch-site': 'same-site' })).toBe(403);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      expect([type, await post({ 'content-type': type })]).toEqual([type, 403]);
    expect(await post({ 'content-type': 'text/plain', referer: 'https://evil.example/page' })).toBe(403);
    expect(await post({ referer: 'https://evil.example/page' })).toBe(403);
    expect(await post({ origin: 'http://localhost', 'sec-fetch-site': 'same-origin' })).toBe(201);
    expect(await post({ referer: 'http://localhost/accounts' })).toBe(201);
    const verb = { method: 'POST' as const, url: '/api/v1/audit/check', headers: { cookie, host: 'localhost' } };
    expect((await server.app.inject(verb)).statusCode).toBe(403);
  });

  it('stops looking up credentials that nobody has, by the address they come from, and keeps serving those that are known', async () => {
    const fresh = await server.newWorkspace();
    const ask = async (token: string, address: string) =>
      (
        await server.app.inject({
          url: '/api/v1/session',
          headers: { authorization: `Bearer ${token}`, 'x-forwarded-for': address },
        })
      ).statusCode;
    expect(await ask(fresh.admin.key, '198.51.100.77')).toBe(200);
    // Some are given back while the requests run, on a slow machine more of them.
    const untilRefused = async (addressOf: (attempt: number) => string) => {
      for (let attempt = 0; attempt < 1_000; attempt++) {
        const status = await ask(`rk_${attempt}`, addressOf(attempt));
        if (status === 429) return attempt;
        expect(status).toBe(401);
      }
      throw new Error('nothing was ever refused');
    };
    expect(await untilRefused(() => '198.51.100.77')).toBeGreaterThanOrEqual(60);
    expect(await ask(fresh.admin.key, '198.51.100.77')).toBe(200);
    expect(await ask('rk_more', '198.51.100.78')).toBe(401);
    expect(await untilRefused((attempt) => `2001:db8:1:2::${attempt}`)).toBeGreaterThanOrEqual(60);
    expect(await ask('rk_x', '2001:db8:1:3::1')).toBe(401);
  });

  it('counts attempts by the address that the proxy saw, not by what the sender claims', async () => {
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 11; attempt++) {
      const forwarded = { 'x-forwarded-for': `198.51.100.${attempt}, 203.0.113.9` };
      statuses.push((await signIn('nobody@example.com', 'wrong', forwarded)).statusCode);
    }
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('resetting a password', () => {
  it('counts spaces around an address as none when it limits how often a mail is sent', async () => {
    const statuses: number[] = [];
    for (let spaces = 0; spaces < 6; spaces++) {
      const email = `${' '.repeat(spaces)}somebody@example.com`;
      statuses.push(
        (await server.app.inject({ method: 'POST', url: '/api/v1/password-resets', payload: { email } })).statusCode,
      );
    }
    expect(statuses).toEqual([202, 202, 202, 202, 202, 429]);
  });

  it('voids every other link once a password is set', async () => {
    const fresh = await server.newWorkspace();
    const { identityId } = fresh;
    const { newSecret } = await import('#crm/people/session/tokens.ts');
    const links = [newSecret('rt'), newSecret('rt')];
    for (const { hash } of links)
      await server.engine.database.queryGlobal(
        `insert into auth.token (token_hash, kind, identity_id, expires_at) values ($1, 'reset', $2, now() + interval '30 minutes')`,
        [hash, identityId],
      );
    const use = (token: string, chosen: string) =>
      server.app.inject({
        method: 'POST',
        url: `/api/v1/password-resets/${token}`,
        payload: { password: chosen },
      });
    expect((await use(links[0]!.token, 'the one that I chose')).statusCode).toBe(204);
    expect((await use(links[1]!.token, 'the one of a thief')).statusCode).toBe(410);
  });
});

describe('a field of one’s own', () => {
  it('is not called as what every object has, and would never be missing', async () => {
    const make = (key: string) =>
      workspace.admin.post('/fields', { object: 'lead', key, label: key, type: 'text', required: true });
    expect((await make('constructor')).status).toBe(409);
    expect((await make('toString')).status).toBe(409);
  });
});

describe('a file that an import made up', () => {
  it('leads to no other file, and is never served as a page', async () => {
    const { admin } = workspace;
    const { body: kept } = await admin.upload('/files', 'page.html', '<script>1</script>');
    const rows = `Name,Hash,Kind\nmade up,../../../../etc/passwd,text/html\npage,${kept.data.hash},text/html\n`;
    const { id } = (await admin.upload('/imports?object=file', 'files.csv', rows)).body.data;
    const mapping = Object.entries({ Name: 'name', Hash: 'hash', Kind: 'contentType' });
    await admin.patch(`/imports/${id}`, { mapping: mapping.map(([column, field]) => ({ column, field })) });
    await admin.post(`/imports/${id}/run`);
    await server.runJobs();
    const contentOf = async (name: string) => {
      const { body } = await admin.list('/files', { filter: { field: 'name', op: 'eq', value: name } });
      return admin.get(`/files/${body.data[0].id}/content`);
    };
    expect((await contentOf('made up')).status).toBe(404);
    const page = await contentOf('page');
    expect([page.status, page.headers['content-type']]).toEqual([200, 'application/octet-stream']);
  });
});

describe('what is too large', () => {
  it('refuses a file beyond the limit rather than keep its beginning', async () => {
    const content = Buffer.alloc(100 * 1024 * 1024 + 1);
    const { status, body } = await workspace.admin.upload('/files', 'large.bin', content);
    expect([status, body.code]).toEqual([413, 'file_too_large']);
    expect((await workspace.admin.upload('/files', 'fits.bin', content.subarray(1))).status).toBe(201);
  });

  it('refuses filters of endless groups', async () => {
    const filter = { and: Array.from({ length: 10_000 }, () => ({ or: [] })) };
    const { status, body } = await workspace.admin.post('/accounts/search', { filter });
    expect([status, body.code]).toEqual([400, 'filter_too_long']);
  });

  it('refuses what is nested too deep, wherever it stands', async () => {
    const nested = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const send = (url: string, payload: string) =>
      server.app.inject({
        method: 'POST',
        url: `/api/v1${url}`,
        payload,
        headers: { authorization: `Bearer ${workspace.admin.key}`, 'content-type': 'application/json' },
      });
    const answers = [
      await send('/savedViews', `{"name": "View", "object": "account", "config": ${nested}}`),
      await send('/accounts/search', `{"filter": ${nested}}`),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([400, 400]);
  });

  it('refuses formulas that double with each other', async () => {
    const { admin } = workspace;
    const make = (number: number) =>
      admin.post('/fields', {
        object: 'contact',
        key: `n${number}`,
        label: `N${number}`,
        type: 'formula',
        options: { expression: number === 0 ? '1 + 1' : `n${number - 1} + n${number - 1}`, result: 'number' },
      });
    for (let number = 0; number < 9; number++) expect((await make(number)).status).toBe(201);
    expect((await make(9)).body.errors[0].code).toBe('too_large');
    expect((await admin.get('/contacts')).status).toBe(200);
  });

  it('does not keep long requests in memory', async () => {
    const value = Array.from({ length: 1000 }, (_, index) => `Name ${index}`);
    const { statements } = await server.engine.models.of(workspace.workspaceId);
    const before = statements.size;
    const filter = { field: 'name', op: 'in', value };
    expect((await workspace.admin.post('/accounts/search', { filter })).status).toBe(200);
    expect(statements.size).toBe(before);
  });
});
