import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../fixtures/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

it('counts for everybody what they would see and change, and foretells what applying it does', async () => {
  const { admin, addUser } = await server.newWorkspace();
  const team = (await admin.post('/teams', { name: 'North' })).body.data.id;
  const [ben, eve, reader] = [
    await addUser('member', 'Ben', { teamIds: [team] }),
    await addUser('member', 'Eve', { teamIds: [team] }),
    await addUser('readOnly', 'Rea'),
  ];
  for (const client of [admin, ben, ben, eve]) {
    const account = await client.post('/accounts', { name: 'A' });
    await client.post('/contacts', { lastName: 'C', accounts: [{ id: account.body.data.id, isPrimary: true }] });
  }
  const sharing = { account: { base: 'team', follows: [] }, contact: { base: 'private', follows: ['account'] } };
  const { status, body } = await admin.post('/sharing/preview', { sharing });
  expect([status, body.leftOut]).toEqual([200, 0]);
  const of = (object: string, id: string) =>
    body.data
      .find((one: { object: string }) => one.object === object)
      .people.find((person: { id: string }) => person.id === id);
  expect(of('account', ben.userId)).toMatchObject({ read: [4, 3], update: [4, 3] });
  expect(of('contact', ben.userId)).toMatchObject({ read: [4, 3], update: [4, 3] });
  expect(of('account', reader.userId)).toMatchObject({ read: [4, 0], update: [0, 0] });
  expect(of('account', admin.userId)).toMatchObject({ read: [4, 4], update: [4, 4] });
  expect((await ben.list('/accounts', { count: 'exact' })).body.page.count).toBe(4);
  await admin.patch('/sharing', sharing);
  for (const [client, plural, count] of [
    [ben, 'accounts', 3],
    [ben, 'contacts', 3],
    [reader, 'accounts', 0],
  ] as const)
    expect((await client.list(`/${plural}`, { count: 'exact' })).body.page.count).toBe(count);
});
