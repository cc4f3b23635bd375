import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../../../tests/fixtures/server.ts';
import { makeVisitor } from '../../../../tests/fixtures/visitor.ts';
import { networkOf, plainAddress } from './network.ts';

let server: TestServer;
const mails: { to: string; subject: string; text: string }[] = [];
const password = 'correct horse battery';
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const newerFirefox = firefox.replaceAll('140.0', '141.0');
const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1';

beforeAll(async () => {
  server = await startTestServer();
  server.services.sendMail = async (mail) => {
    mails.push(mail);
  };
});
afterAll(() => server.close());

it('a sign-in from a device or network never seen is told by mail, in the person’s language, once', async () => {
  const { admin } = await server.newWorkspace();
  const { email, id } = (await admin.get('/session')).body.user;
  await admin.patch(`/users/${id}`, { locale: 'fr' });
  const signIn = async (userAgent: string, address: string) => {
    expect((await makeVisitor(server.app, { userAgent, address }).signIn(email, password)).status).toBe(200);
  };
  const told = () => mails.filter(({ to }) => to === email);
  await signIn(firefox, '192.0.2.7');
  await signIn(firefox, '192.0.2.99');
  await signIn(newerFirefox, '192.0.2.7');
  await signIn(phone, '192.0.2.7');
  await expect.poll(() => told().length).toBe(1);
  expect(told()[0]).toMatchObject({ subject: 'Nouvelle connexion à Rapport' });
  expect(told()[0]!.text).toContain('Safari · iOS · 192.0.2.7');
  await signIn(phone, '192.0.2.8');
  await signIn(firefox, '198.51.100.1');
  await expect.poll(() => told().length).toBe(2);
  expect(told()[1]!.text).toContain('Firefox · Linux · 198.51.100.1');
});

it('one device is signed out, and nobody else’s', async () => {
  const { admin } = await server.newWorkspace();
  const { email } = (await admin.get('/session')).body.user;
  const [here, there] = [makeVisitor(server.app), makeVisitor(server.app, { userAgent: phone })];
  await here.signIn(email, password);
  await there.signIn(email, password);
  const { body } = await here.ask('GET', '/sessions');
  const other = body.data.find(({ isCurrent }: { isCurrent: boolean }) => !isCurrent);
  expect(other).toMatchObject({ method: 'password', userAgent: phone });
  const stranger = makeVisitor(server.app);
  await stranger.signIn((await (await server.newWorkspace()).admin.get('/session')).body.user.email, password);
  expect((await stranger.ask('DELETE', `/sessions/${other.id}`)).status).toBe(404);
  expect((await here.ask('DELETE', `/sessions/${other.id}`)).status).toBe(204);
  expect((await there.ask('GET', '/session')).status).toBe(401);
  expect((await here.ask('GET', '/session')).status).toBe(200);
});

it('changing the password keeps this session and ends the others', async () => {
  const { admin } = await server.newWorkspace();
  const { email } = (await admin.get('/session')).body.user;
  const [here, there] = [makeVisitor(server.app), makeVisitor(server.app)];
  await here.signIn(email, password);
  await there.signIn(email, password);
  const change = (current: string) =>
    here.ask('PUT', '/session/password', { current, password: 'another horse battery' });
  expect((await change('wrong')).status).toBe(422);
  expect((await change(password)).status).toBe(204);
  expect((await here.ask('GET', '/session')).status).toBe(200);
  expect((await there.ask('GET', '/session')).status).toBe(401);
});

it('networks are what one household has', () => {
  expect(networkOf('192.0.2.7')).toBe('192.0.2.0/24');
  expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.0/24');
  expect(networkOf('2001:db8:0:1::5')).toBe(networkOf('2001:0db8:0000:0001:ffff::1'));
  expect(networkOf('2001:db8::5')).toBe('2001:db8:0:0::/64');
  expect(networkOf('::1')).toBe('0:0:0:0::/64');
  expect(plainAddress('::ffff:127.0.0.1')).toBe('127.0.0.1');
});
