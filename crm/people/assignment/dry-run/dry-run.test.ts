import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import {
  type Client,
  startTestServer,
  type TestServer,
  type TestWorkspace,
} from '../../../../tests/fixtures/server.ts';

let server: TestServer;
let workspace: TestWorkspace;
let admin: Client;
let ann: Client;
let ben: Client;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  workspace = await server.newWorkspace();
  ({ admin } = workspace);
  ann = await workspace.addUser('member', 'Ann');
  ben = await workspace.addUser('member', 'Ben');
});

const run = (rules: Record<string, unknown>[], more: Record<string, unknown> = {}) =>
  admin.post('/assignment-rules/dry-run', { object: 'lead', rules, ...more });

it('tells who would have got what beside who has it, and changes nothing', async () => {
  for (const rating of ['hot', 'cold', 'hot', 'hot']) await admin.post('/leads', { lastName: rating, rating });
  const before = (await admin.list('/leads')).body.data;
  const filter = { field: 'rating', op: 'eq', value: 'hot' };
  const { status, body } = await run([{ name: 'Hot', filter, userIds: [ann.userId, ben.userId] }]);
  expect([status, body.code]).toEqual([200, undefined]);
  const { data } = body;
  expect(data).toMatchObject({ considered: 4, hasMore: false, counts: { same: 0, other: 3, nobody: 0, noRule: 1 } });
  expect(data.records.map(({ userId }: { userId: string }) => userId)).toEqual([
    ann.userId,
    admin.userId,
    ben.userId,
    ann.userId,
  ]);
  expect(data.people).toEqual(
    expect.arrayContaining([
      { userId: admin.userId, has: 4, would: 1 },
      { userId: ann.userId, has: 0, would: 2 },
      { userId: ben.userId, has: 0, would: 1 },
    ]),
  );
  expect(data.names[ann.userId]).toBe('Ann');
  expect((await admin.list('/leads')).body.data).toEqual(before);
  expect((await admin.get(`/leads/${before[0].id}/assignment`)).body.data).toBeNull();
});

it('gives just what the rules then give, capacity and languages included', async () => {
  await admin.patch(`/users/${ann.userId}`, { leadCapacity: 2, languages: [{ language: 'fr', level: 'native' }] });
  const rule = {
    name: 'French first',
    userIds: [ann.userId, ben.userId],
    way: 'leastBusy',
    languageField: 'language',
    respectsCapacity: true,
    otherwise: 'user',
    otherwiseUserId: admin.userId,
  };
  const leads = Array.from({ length: 8 }, (_, index) => (index % 2 === 0 ? { language: 'fr' } : {}));
  for (const lead of leads) await admin.post('/leads', { lastName: 'Past', ...lead, ownerId: null });
  const foretold = (await run([rule])).body.data.records.map(({ userId }: { userId: string }) => userId);
  await admin.post('/leads/bulk', { filter: { and: [] }, operation: 'delete' });
  await admin.post('/assignmentRules', { object: 'lead', ...rule });
  const real: string[] = [];
  for (const lead of leads) real.push((await admin.post('/leads', { lastName: 'Now', ...lead })).body.data.ownerId);
  expect(foretold).toEqual(real);
  expect(new Set(real).size).toBe(3);
});

it('looks at the period asked for, and at rules in use only', async () => {
  await admin.post('/leads', { lastName: 'Now' });
  const rule = { name: 'R', userIds: [ann.userId] };
  const long = { from: '2020-01-01T00:00:00Z', to: '2020-02-01T00:00:00Z' };
  expect((await run([rule], long)).body.data.considered).toBe(0);
  expect((await run([{ ...rule, isActive: false }])).body.code).toBe('no_rules');
  expect((await run([rule], { from: long.to, to: long.from })).body.code).toBe('invalid_period');
});

it('says where a rule is wrong, and is for who looks after people', async () => {
  const wrong = await run([{ name: 'R', filter: { field: 'colour', op: 'eq', value: 1 } }]);
  expect([wrong.status, wrong.body.errors[0].path]).toEqual([400, 'rules.0.filter.field']);
  const language = await run([{ name: 'R', languageField: 'nowhere' }]);
  expect([language.status, language.body.errors[0].path]).toEqual([400, 'rules.0.languageField']);
  expect((await run([{ way: 'by lot' }])).status).toBe(422);
  expect((await run([])).status).toBe(422);
  expect((await ann.post('/assignment-rules/dry-run', {})).status).toBe(403);
});
