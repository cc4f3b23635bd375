import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Client, startTestServer, type TestServer } from '../../../tests/fixtures/server.ts';

let server: TestServer;
let admin: Client;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  ({ admin } = await server.newWorkspace());
});

const meet = (values: object) => admin.post('/meetings', { subject: 'Review', ...values });

it('keeps the zone whose clock is meant: the asker’s, unless told', async () => {
  const startsAt = '2030-03-31T09:00:00+02:00';
  expect((await meet({ startsAt })).body.data).toMatchObject({ timeZone: 'Europe/Paris', status: 'planned' });
  expect((await meet({ startsAt, timeZone: 'America/Toronto' })).body.data.timeZone).toBe('America/Toronto');
  expect((await meet({ startsAt, timeZone: 'Paris' })).body.errors).toMatchObject([{ path: 'timeZone' }]);
});

it('does not end before it starts', async () => {
  const { status, body } = await meet({ startsAt: '2030-01-01T10:00:00Z', endsAt: '2030-01-01T09:00:00Z' });
  expect([status, body.errors[0].code]).toEqual([422, 'before_start']);
});

it('written down after the fact, counts as held unless told', async () => {
  const startsAt = '2020-01-01T10:00:00Z';
  expect((await meet({ startsAt })).body.data.status).toBe('held');
  expect((await meet({ startsAt, status: 'notHeld' })).body.data.status).toBe('notHeld');
});

it('a call or message without a time is now', async () => {
  const call = (await admin.post('/calls', { subject: 'Hello' })).body.data;
  expect(call.status).toBe('held');
  expect(Date.now() - Date.parse(call.startsAt)).toBeLessThan(60_000);
  const message = (await admin.post('/messages', { subject: 'Hello' })).body.data;
  expect(Date.now() - Date.parse(message.sentAt)).toBeLessThan(60_000);
});
