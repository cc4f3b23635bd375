import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../../../tests/fixtures/server.ts';
import { makeVisitor } from '../../../../tests/fixtures/visitor.ts';

let server: TestServer;
const mails: { to: string; text: string }[] = [];
const password = 'correct horse battery';

beforeAll(async () => {
  server = await startTestServer();
  server.services.sendMail = async (mail) => {
    mails.push(mail);
  };
});
afterAll(() => server.close());

async function newPerson() {
  const { admin } = await server.newWorkspace();
  return String((await admin.get('/session')).body.user.email);
}

let networks = 0;
const elsewhere = () => makeVisitor(server.app, { address: `198.51.${networks++}.7` });

async function fail(email: string, times: number) {
  const statuses = [];
  for (let attempt = 0; attempt < times; attempt++) statuses.push((await elsewhere().signIn(email, 'wrong')).status);
  return statuses;
}

/** As if the time had passed. */
const wait = (interval: string) =>
  server.engine.database.queryGlobal(
    'update auth.attempt set blocked_until = blocked_until - $1::interval, last_at = last_at - $1::interval',
    [interval],
  );

const retryAfter = async (email: string) => (await elsewhere().signIn(email, password)).body.retryAfter;

it('ten wrong passwords from ten networks lock the person out, the right one too, a while that doubles', async () => {
  const email = await newPerson();
  expect(await fail(email, 10)).toEqual(Array(10).fill(401));
  const { status, body, headers } = await elsewhere().signIn(email, password);
  expect(headers['retry-after']).toBe(String(body.retryAfter));
  expect([status, body.code, body.retryAfter > 50 && body.retryAfter <= 60]).toEqual([429, 'too_many_attempts', true]);
  await wait('61 seconds');
  expect(await fail(email, 2)).toEqual([401, 429]);
  expect(await retryAfter(email)).toBeGreaterThan(100);
  await wait('121 seconds');
  expect((await elsewhere().signIn(email, password)).status).toBe(200);
});

it('says the same of an address that nobody has', async () => {
  const [known, unknown] = [await newPerson(), 'nobody@example.com'];
  expect(await fail(known, 11)).toEqual(await fail(unknown, 11));
  const answers = await Promise.all([known, unknown].map((email) => elsewhere().signIn(email, 'wrong')));
  expect(answers[0]!.body.detail).toBe(answers[1]!.body.detail);
});

it('a right password forgets the wrong ones', async () => {
  const email = await newPerson();
  await fail(email, 9);
  expect((await elsewhere().signIn(email, password)).status).toBe(200);
  expect(await fail(email, 10)).toEqual(Array(10).fill(401));
});

it('guesses sent at once are counted one by one', async () => {
  const email = await newPerson();
  const answers = await Promise.all(Array.from({ length: 30 }, () => elsewhere().signIn(email, 'wrong')));
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
});

it('one network that tries many people is slowed down, and others are not', async () => {
  const guesser = makeVisitor(server.app, { address: '2001:db8:1:2::7' });
  const neighbour = makeVisitor(server.app, { address: '2001:db8:1:2:ffff::1' });
  const statuses = [];
  for (let person = 0; person < 51; person++)
    statuses.push((await guesser.signIn(`p${person}@example.com`, 'x')).status);
  expect([statuses[49], statuses[50]]).toEqual([401, 429]);
  const email = await newPerson();
  expect((await neighbour.signIn(email, password)).status).toBe(429);
  expect((await makeVisitor(server.app, { address: '2001:db8:1:3::7' }).signIn(email, password)).status).toBe(200);
});

it('another process knows of it', async () => {
  const email = await newPerson();
  await fail(email, 10);
  const kept = await server.engine.database.queryGlobal<{ key: string }>('select key from auth.attempt');
  expect(kept.length).toBeGreaterThan(0);
  // Kept as digests: what people typed is nobody's business.
  expect(JSON.stringify(kept)).not.toContain(email);
});

it('who is locked out chooses another password by the link, and is in', async () => {
  const email = await newPerson();
  await fail(email, 11);
  const visitor = elsewhere();
  await visitor.ask('POST', '/password-resets', { email });
  await expect.poll(() => mails.some(({ to }) => to === email)).toBe(true);
  const token = /reset\/(\S+)/.exec(mails.find(({ to }) => to === email)!.text)![1]!;
  expect((await visitor.ask('POST', `/password-resets/${token}`, { password: 'another horse battery' })).status).toBe(
    204,
  );
  expect((await visitor.signIn(email, 'another horse battery')).status).toBe(200);
});
