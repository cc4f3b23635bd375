import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../../tests/fixtures/server.ts';

let server: TestServer;
const mails: { to: string; text: string }[] = [];
beforeAll(async () => {
  server = await startTestServer();
  server.services.sendMail = async (mail) => {
    mails.push(mail);
  };
});
afterAll(() => server.close());

const person = { company: 'First', name: 'Ada', email: 'first@example.com', password: 'correct horse battery' };

async function ask(
  method: InjectOptions['method'],
  url: string,
  payload?: object,
  headers: Record<string, string> = {},
) {
  const response = await server.app.inject({
    method: method!,
    url: `/api/v1${url}`,
    headers,
    ...(payload && { payload }),
  });
  const cookie = String(response.headers['set-cookie'] ?? '').split(';')[0]!;
  return {
    status: response.statusCode,
    body: response.body ? JSON.parse(response.body) : undefined,
    cookie,
    raw: String(response.headers['set-cookie'] ?? ''),
  };
}

const signIn = (password = person.password, email = person.email) => ask('POST', '/session', { email, password });

describe('the first run', () => {
  it('refuses a weak password, an unknown zone and an emoji for a currency, each by name', async () => {
    expect((await ask('GET', '/setup')).body).toEqual({ isNeeded: true });
    for (const [wrong, path] of [
      [{ password: 'short' }, 'password'],
      [{ password: 'aaaaaaaaaaaa' }, 'password'],
      [{ timeZone: 'Mars/Olympus' }, 'timeZone'],
      [{ currency: '😀' }, 'currency'],
      [{ email: 'nobody' }, 'email'],
    ] as const) {
      const { status, body } = await ask('POST', '/setup', { ...person, ...wrong });
      expect([status, body.errors[0].path]).toEqual([422, path]);
    }
  });

  it('makes one workspace, whoever presses first, and signs its administrator in', async () => {
    const answers = await Promise.all([
      ask('POST', '/setup', person),
      ask('POST', '/setup', { ...person, email: 'second@example.com' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([201, 409]);
    expect(answers[0]!.raw).toMatch(/HttpOnly; SameSite=Lax/);
    const { body } = await ask('GET', '/session', undefined, { cookie: answers[0]!.cookie });
    expect(body).toMatchObject({
      user: { email: person.email, roles: [{ key: 'administrator' }] },
      workspace: { name: 'First' },
    });
    expect((await ask('GET', '/setup')).body).toEqual({ isNeeded: false });
    const stages = await ask('GET', '/stages', undefined, { cookie: answers[0]!.cookie });
    expect(stages.body.data.length).toBeGreaterThan(4);
  });
});

describe('signing in', () => {
  it('says the same of a wrong password and of an unknown address', async () => {
    const wrong = await signIn('wrong horse battery');
    const unknown = await signIn(person.password, 'unknown@example.com');
    expect([wrong.status, wrong.body.detail]).toEqual([401, unknown.body.detail]);
  });

  it('ends here, or everywhere', async () => {
    const [one, two, three] = [await signIn(), await signIn(), await signIn()];
    const isIn = async ({ cookie }: { cookie: string }) =>
      (await ask('GET', '/session', undefined, { cookie })).status === 200;
    expect(await isIn(one)).toBe(true);
    await ask('DELETE', '/session', undefined, { cookie: one.cookie });
    expect([await isIn(one), await isIn(two)]).toEqual([false, true]);
    await ask('DELETE', '/sessions', undefined, { cookie: two.cookie });
    expect([await isIn(two), await isIn(three)]).toEqual([false, false]);
  });

  it('a request from another site cannot use the cookie', async () => {
    const { cookie } = await signIn();
    const foreign = await ask(
      'POST',
      '/accounts',
      { name: 'X' },
      { cookie, origin: 'https://evil.example', host: 'localhost' },
    );
    expect(foreign.status).toBe(403);
    const own = await ask(
      'POST',
      '/accounts',
      { name: 'X' },
      { cookie, origin: 'http://localhost', host: 'localhost' },
    );
    expect(own.status).toBe(201);
  });

  it('is slowed down after ten wrong passwords', async () => {
    const answers = [];
    for (let attempt = 0; attempt < 11; attempt++) answers.push((await signIn('wrong', 'slow@example.com')).status);
    expect([answers[0], answers.at(-1)]).toEqual([401, 429]);
  });
});

describe('a forgotten password', () => {
  it('is set anew by a link that works once, and ends every session', async () => {
    const { cookie } = await signIn();
    expect((await ask('POST', '/password-resets', { email: 'unknown@example.com' })).status).toBe(202);
    expect((await ask('POST', '/password-resets', { email: person.email })).status).toBe(202);
    await expect.poll(() => mails.filter(({ to }) => to === person.email).length).toBe(1);
    const token = /reset\/(\S+)/.exec(mails.at(-1)!.text)![1]!;
    expect((await ask('POST', `/password-resets/${token}`, { password: 'weak' })).status).toBe(422);
    expect((await ask('POST', `/password-resets/${token}`, { password: 'another horse battery' })).status).toBe(204);
    expect((await ask('POST', `/password-resets/${token}`, { password: 'third horse battery' })).status).toBe(410);
    expect((await ask('GET', '/session', undefined, { cookie })).status).toBe(401);
    expect((await signIn()).status).toBe(401);
    person.password = 'another horse battery';
    expect((await signIn()).status).toBe(200);
  });
});

describe('an invitation', () => {
  it('is accepted once, with a name and a password, and gives the role it was made for', async () => {
    const { cookie } = await signIn();
    const made = await ask(
      'POST',
      '/invitations',
      { email: 'guest@example.com', name: 'Guest', role: 'readOnly' },
      { cookie },
    );
    expect(made.status).toBe(201);
    expect(mails.at(-1)!.to).toBe('guest@example.com');
    const token = made.body.data.url.split('/').at(-1);
    expect((await ask('GET', `/invitations/${token}`)).body.data).toMatchObject({
      email: 'guest@example.com',
      company: 'First',
    });
    const accepted = await ask('POST', `/invitations/${token}/acceptance`, {
      name: 'Grace',
      password: 'guest horse battery',
    });
    expect(accepted.status).toBe(201);
    const session = await ask('GET', '/session', undefined, { cookie: accepted.cookie });
    expect(session.body.user).toMatchObject({ name: 'Grace', roles: [{ key: 'readOnly' }] });
    expect((await ask('POST', '/accounts', { name: 'X' }, { cookie: accepted.cookie })).status).toBe(403);
    expect(
      (await ask('POST', `/invitations/${token}/acceptance`, { name: 'G', password: 'guest horse battery' })).status,
    ).toBe(410);
    expect((await ask('POST', '/invitations', { email: 'guest@example.com', name: 'Guest' }, { cookie })).status).toBe(
      409,
    );
  });
});

describe('an API key', () => {
  it('is shown once, kept as a hash, works until it is revoked', async () => {
    const { cookie } = await signIn();
    const made = await ask('POST', '/api-keys', { name: 'Robot' }, { cookie });
    const { token, id } = made.body.data;
    const headers = { authorization: `Bearer ${token}` };
    expect((await ask('GET', '/accounts', undefined, headers)).status).toBe(200);
    expect(JSON.stringify((await ask('GET', '/api-keys', undefined, { cookie })).body)).not.toContain(token);
    const stored = await server.engine.database.queryGlobal('select * from auth.api_key');
    expect(JSON.stringify(stored)).not.toContain(token.slice(10));
    expect((await ask('DELETE', `/api-keys/${id}`, undefined, { cookie })).status).toBe(204);
    expect((await ask('GET', '/accounts', undefined, headers)).status).toBe(401);
  });
});
