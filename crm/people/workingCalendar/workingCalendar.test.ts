import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Client, startTestServer, type TestServer, type TestWorkspace } from '../../../tests/fixtures/server.ts';

let server: TestServer;
let workspace: TestWorkspace;
let admin: Client;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  workspace = await server.newWorkspace();
  ({ admin } = workspace);
});

const codesOf = ({ body }: { body: { errors: { path: string; code: string }[] } }) =>
  body.errors.map(({ path, code }) => [path, code]);

it('a new workspace has usual hours, with the holidays of its country', async () => {
  const { body } = await admin.list('/workingCalendars');
  expect(body.data).toMatchObject([{ name: 'Office hours', isDefault: true, country: 'FR' }]);
  const { body: whole } = await admin.get(`/workingCalendars/${body.data[0].id}`);
  expect(whole.data.hours).toHaveLength(10);
});

it('hours go forward, are times and do not overlap', async () => {
  const answer = await admin.post('/workingCalendars', {
    name: 'Odd',
    hours: [
      { day: 'monday', from: '9', to: '25:00' },
      { day: 'tuesday', from: '18:00', to: '09:00' },
      { day: 'friday', from: '09:00', to: '13:00' },
      { day: 'friday', from: '12:00', to: '24:00' },
    ],
  });
  expect(codesOf(answer)).toEqual([
    ['hours.0.from', 'not_a_time'],
    ['hours.0.to', 'not_a_time'],
    ['hours.1.to', 'not_after'],
    ['hours.3.from', 'overlap'],
  ]);
});

it('zone, country and region are ones that exist', async () => {
  const zone = await admin.post('/workingCalendars', { name: 'A', timeZone: 'Mars/Olympus', region: 'QC' });
  expect(codesOf(zone)).toEqual([
    ['timeZone', 'unknown_time_zone'],
    ['region', 'no_country'],
  ]);
  expect(codesOf(await admin.post('/workingCalendars', { name: 'A', country: 'CA', region: 'ZZ' }))).toEqual([
    ['region', 'unknown_region'],
  ]);
  expect((await admin.post('/workingCalendars', { name: 'A', country: 'CA', region: 'qc' })).body.data.region).toBe(
    'QC',
  );
});

it('there is always just one that is usual', async () => {
  const [usual] = (await admin.list('/workingCalendars')).body.data;
  expect(codesOf(await admin.patch(`/workingCalendars/${usual.id}`, { isDefault: false }))).toEqual([
    ['isDefault', 'no_default'],
  ]);
  expect((await admin.delete(`/workingCalendars/${usual.id}`)).body.code).toBe('is_default');
  await admin.post('/workingCalendars', { name: 'Late shift', isDefault: true });
  expect((await admin.get(`/workingCalendars/${usual.id}`)).body.data.isDefault).toBe(false);
  expect((await admin.delete(`/workingCalendars/${usual.id}`)).status).toBe(204);
});

it('is for administrators to change', async () => {
  const member = await workspace.addUser('member');
  expect((await member.get('/workingCalendars')).status).toBe(200);
  expect((await member.post('/workingCalendars', { name: 'Mine' })).status).toBe(403);
});
