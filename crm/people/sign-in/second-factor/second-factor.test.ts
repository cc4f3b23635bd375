import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withClient } from '#core/database/with-client.ts';
import { startTestServer, type TestServer, type TestWorkspace } from '../../../../tests/fixtures/server.ts';
import { makeVisitor, type Visitor } from '../../../../tests/fixtures/visitor.ts';

let server: TestServer;
let workspace: TestWorkspace;
let email: string;
let visitor: Visitor;
const mails: { to: string; subject: string }[] = [];
const password = 'correct horse battery';

beforeAll(async () => {
  server = await startTestServer();
  server.services.sendMail = async (mail) => {
    mails.push(mail);
  };
});
afterAll(() => server.close());
beforeEach(async () => {
  workspace = await server.newWorkspace();
  email = (await workspace.admin.get('/session')).body.user.email;
  visitor = makeVisitor(server.app);
  await visitor.signIn(email, password);
});

/** The code that the app shows so many half minutes from now. */
const codeOf = (secret: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });

/** Adds the app, with the code of the step before: that of now is left for signing in. */
async function addApp(who = visitor) {
  const { body } = await who.ask('POST', '/second-factors/authenticator');
  const confirmed = await who.ask('POST', '/second-factors/authenticator/confirmation', {
    code: codeOf(body.data.secret, -1),
  });
  expect(confirmed.status).toBe(200);
  return { secret: body.data.secret as string, codes: confirmed.body.data.recoveryCodes as string[] };
}

async function beginAgain() {
  const fresh = makeVisitor(server.app);
  const answer = await fresh.signIn(email, password);
  return { fresh, answer };
}

describe('an authenticator app', () => {
  it('is offered as a picture and an address, counts once its code is given, and brings ten recovery codes', async () => {
    const { body, status } = await visitor.ask('POST', '/second-factors/authenticator');
    expect([status, body.data.uri, body.data.qrCode]).toEqual([
      201,
      expect.stringMatching(/^otpauth:\/\/totp\/Rapport:/),
      expect.stringContaining('<svg'),
    ]);
    const wrong = await visitor.ask('POST', '/second-factors/authenticator/confirmation', { code: '000000' });
    expect([wrong.status, wrong.body.errors[0].code]).toEqual([422, 'wrong_code']);
    expect((await beginAgain()).answer.body).toEqual({ ok: true });
    const { codes } = await addApp();
    expect([codes.length, new Set(codes).size]).toEqual([10, 10]);
    expect((await visitor.ask('GET', '/second-factors')).body.data).toEqual({
      hasAuthenticator: true,
      passkeys: 0,
      recoveryCodes: 10,
      isRequired: false,
    });
    expect((await visitor.ask('POST', '/second-factors/authenticator')).status).toBe(409);
  });

  it('is asked for after the password, and without its code nothing is open', async () => {
    const { secret } = await addApp();
    const { fresh, answer } = await beginAgain();
    expect(answer.body).toEqual({ ok: false, needs: 'secondFactor', methods: ['authenticator', 'recoveryCode'] });
    expect(String(answer.headers['set-cookie'])).toMatch(/^rapport_pending=.*HttpOnly; SameSite=Strict/);
    expect((await fresh.ask('GET', '/session')).status).toBe(401);
    const answered = (code: string) => fresh.ask('POST', '/session/second-factor', { method: 'authenticator', code });
    expect((await answered('123456')).body.code).toBe('wrong_code');
    expect((await answered(codeOf(secret))).body).toEqual({ ok: true });
    expect((await fresh.ask('GET', '/session')).body.user.email).toBe(email);
    // The pending token has had its use.
    expect((await answered(codeOf(secret, 1))).body.code).toBe('sign_in_expired');
  });

  it('has each code accepted once, also when it comes twice at the same moment', async () => {
    const { secret } = await addApp();
    const two = [await beginAgain(), await beginAgain()];
    const code = codeOf(secret);
    const answers = await Promise.all(
      two.map(({ fresh }) => fresh.ask('POST', '/session/second-factor', { method: 'authenticator', code })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
  });

  it('accepts the step after this one and not the one beyond', async () => {
    const { secret } = await addApp();
    const { fresh } = await beginAgain();
    const answer = (code: string) => fresh.ask('POST', '/session/second-factor', { method: 'authenticator', code });
    expect((await answer(codeOf(secret, 3))).status).toBe(401);
    expect((await answer(codeOf(secret, 1))).status).toBe(200);
  });

  it('is not guessed: five wrong codes are all there is for a while', async () => {
    const { secret } = await addApp();
    const { fresh } = await beginAgain();
    const answer = (code: string) => fresh.ask('POST', '/session/second-factor', { method: 'authenticator', code });
    for (let attempt = 0; attempt < 5; attempt++) expect((await answer('000000')).status).toBe(401);
    expect((await answer(codeOf(secret))).status).toBe(429);
  });

  it('ends the sessions that began without it', async () => {
    const { fresh: elsewhere } = await beginAgain();
    await addApp();
    expect((await elsewhere.ask('GET', '/session')).status).toBe(401);
    expect((await visitor.ask('GET', '/session')).status).toBe(200);
  });

  it('is told by mail when it comes and goes', async () => {
    await addApp();
    expect((await visitor.ask('DELETE', '/second-factors/authenticator')).status).toBe(204);
    const subjects = () => mails.filter(({ to }) => to === email).map(({ subject }) => subject);
    await expect.poll(subjects).toContain('A way to sign in to Rapport was removed');
    expect(subjects()).toContain('A way to sign in to Rapport was added');
    expect((await beginAgain()).answer.body).toEqual({ ok: true });
  });

  it('is changed only by who proved of late who they are, and never by a key', async () => {
    await server.engine.database.queryGlobal(`update auth.session set confirmed_at = now() - interval '1 hour'`);
    const refused = await visitor.ask('POST', '/second-factors/authenticator');
    expect([refused.status, refused.body.code]).toEqual([403, 'confirm_first']);
    expect((await visitor.ask('POST', '/session/confirmation', { password: 'wrong' })).status).toBe(422);
    expect((await visitor.ask('POST', '/session/confirmation', { password })).status).toBe(204);
    expect((await visitor.ask('POST', '/second-factors/authenticator')).status).toBe(201);
    expect((await workspace.admin.post('/second-factors/authenticator')).status).toBe(403);
  });
});

describe('a recovery code', () => {
  it('stands in once, however it is typed, and is kept as a hash', async () => {
    const { codes } = await addApp();
    const use = async (code: string) => {
      const { fresh } = await beginAgain();
      return (await fresh.ask('POST', '/session/second-factor', { method: 'recoveryCode', code })).status;
    };
    expect(await use(codes[3]!.toUpperCase().replaceAll('-', ' '))).toBe(200);
    expect(await use(codes[3]!)).toBe(401);
    expect((await visitor.ask('GET', '/second-factors')).body.data.recoveryCodes).toBe(9);
    const stored = await server.engine.database.queryGlobal('select code_hash::text from auth.recovery_code');
    expect(JSON.stringify(stored)).not.toContain(codes[0]!.replaceAll('-', ''));
  });

  it('is void once others are made', async () => {
    const { codes } = await addApp();
    const made = await visitor.ask('POST', '/second-factors/recovery-codes');
    const { fresh } = await beginAgain();
    const use = (code: string) => fresh.ask('POST', '/session/second-factor', { method: 'recoveryCode', code });
    expect((await use(codes[0]!)).status).toBe(401);
    expect((await use(made.body.data.recoveryCodes[0])).status).toBe(200);
  });
});

describe('the secret', () => {
  it('is sealed with a key outside the database', async () => {
    const { secret } = await addApp();
    const rows = await withClient(server.database.superuserConfig, (client) =>
      client.query('select secret from auth.authenticator where identity_id = $1', [workspace.identityId]),
    );
    expect(rows.rows[0].secret).toMatch(/^s1\.[0-9a-f]{12}\./);
    expect(rows.rows[0].secret).not.toContain(secret);
  });
});

describe('where the company asks for a second factor', () => {
  const require = () =>
    server.engine.database
      .queryGlobal(`update data.workspace set settings = '{"security": {"requireSecondFactor": true}}' where id = $1`, [
        workspace.workspaceId,
      ])
      .then(() => server.services.announce({ kind: 'people', workspaceId: workspace.workspaceId }));

  it('nothing else works before it is added', async () => {
    await require();
    const { fresh } = await beginAgain();
    const session = await fresh.ask('GET', '/session');
    expect([session.status, session.body.mustAddSecondFactor]).toEqual([200, true]);
    for (const path of ['/accounts', '/metadata', '/users', '/api-keys', '/sessions']) {
      const { status, body } = await fresh.ask('GET', path);
      expect([path, status, body.code]).toEqual([path, 403, 'second_factor_required']);
    }
    await addApp(fresh);
    expect((await fresh.ask('GET', '/accounts')).status).toBe(200);
    expect((await fresh.ask('GET', '/session')).body.mustAddSecondFactor).toBe(false);
    const removed = await fresh.ask('DELETE', '/second-factors/authenticator');
    expect([removed.status, removed.body.code]).toEqual([409, 'last_second_factor']);
  });

  it('keys go on working: they are no people', async () => {
    await require();
    expect((await workspace.admin.get('/accounts')).status).toBe(200);
  });
});
