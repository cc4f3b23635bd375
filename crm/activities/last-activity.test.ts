import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Client, startTestServer, type TestServer } from '../../tests/fixtures/server.ts';

let server: TestServer;
let admin: Client;
let acme: { object: string; id: string };
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  ({ admin } = await server.newWorkspace());
  acme = { object: 'account', id: await create('/accounts', { name: 'Acme' }) };
});

const create = async (path: string, values: object): Promise<string> => {
  const { status, body } = await admin.post(path, values);
  expect(status, JSON.stringify(body)).toBe(201);
  return body.data.id;
};
const lastOf = async (path: string) => (await admin.get(path)).body.data.lastActivityAt;
const lastOfAcme = () => lastOf(`/accounts/${acme.id}`);
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

describe('last activity', () => {
  it('is when the latest call was held, in whatever order calls are written down', async () => {
    const [late, early] = [daysAgo(1), daysAgo(5)];
    await create('/calls', { subject: 'Late', regarding: acme, startsAt: late });
    await create('/calls', { subject: 'Early', regarding: acme, startsAt: early });
    expect(Date.parse(await lastOfAcme())).toBe(Date.parse(late));
  });

  it('is not moved by what is planned or was not held', async () => {
    await create('/meetings', { subject: 'Planned', regarding: acme, startsAt: daysAgo(-3) });
    await create('/visits', { subject: 'In vain', regarding: acme, startsAt: daysAgo(3), status: 'notHeld' });
    await create('/tasks', { subject: 'To do', regarding: acme });
    expect(await lastOfAcme()).toBeNull();
  });

  it('moves once the planned is held and the task done', async () => {
    const startsAt = daysAgo(2);
    const visit = await create('/visits', { subject: 'Visit', regarding: acme, startsAt, status: 'planned' });
    expect(await lastOfAcme()).toBeNull();
    await admin.patch(`/visits/${visit}`, { status: 'held' });
    expect(Date.parse(await lastOfAcme())).toBe(Date.parse(startsAt));
    const task = await create('/tasks', { subject: 'Send quote', regarding: acme });
    await admin.patch(`/tasks/${task}`, { status: 'done' });
    expect(Date.parse(await lastOfAcme())).toBeGreaterThan(Date.parse(startsAt));
  });

  it('reaches the account of the deal, of the contact, and of the contacts who took part', async () => {
    const deal = await create('/opportunities', { name: 'Deal', accountId: acme.id });
    await create('/calls', { subject: 'Call', regarding: { object: 'opportunity', id: deal }, startsAt: daysAgo(4) });
    const first = await lastOfAcme();
    expect(first).toBeTruthy();
    expect(await lastOf(`/opportunities/${deal}`)).toBe(first);
    const contact = await create('/contacts', { lastName: 'Doe', accountId: acme.id });
    await create('/notes', { body: '<p>Met at the fair</p>', contactIds: [contact] });
    expect(await lastOf(`/contacts/${contact}`)).toBeTruthy();
    expect(Date.parse(await lastOfAcme())).toBeGreaterThan(Date.parse(first));
  });

  it('does not move when only the notes are corrected, nor for a deleted account', async () => {
    const call = await create('/calls', { subject: 'Call', startsAt: daysAgo(1), regarding: acme });
    const { version } = (await admin.get(`/accounts/${acme.id}`)).body.data;
    await admin.patch(`/calls/${call}`, { notes: 'Nobody there' });
    expect((await admin.get(`/accounts/${acme.id}`)).body.data.version).toBe(version);
    await admin.delete(`/accounts/${acme.id}`);
    expect((await admin.patch(`/calls/${call}`, { startsAt: daysAgo(0.5) })).status).toBe(200);
  });
});
