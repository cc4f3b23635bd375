import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groupCondition } from '#core/engine/query/group-condition.ts';
import type { Grouping } from '#core/engine/query/grouping.ts';
import { type Client, startTestServer, type TestServer } from '../fixtures/server.ts';

let server: TestServer;
let admin: Client;
beforeAll(async () => {
  server = await startTestServer();
  ({ admin } = await server.newWorkspace());
  const make = (name: string, values: object) => admin.post('/opportunities', { name, ...values });
  await make('a', { competitor: 'Acme', type: 'renewal', amount: { amount: '5', currency: 'EUR' } });
  await make('b', {
    competitor: 'ACME',
    type: 'new',
    amount: { amount: '10', currency: 'EUR' },
    closeDate: '2030-02-28',
  });
  await make('c', { competitor: 'Zenith', type: 'existing', closeDate: '2030-05-31' });
  await make('d', { closeDate: '2030-01-01' });
});
afterAll(() => server.close());

const aggregate = async (body: object) => {
  const answer = await admin.post('/opportunities/aggregate', body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body.data as { keys: unknown[]; labels: string[]; values: unknown[] }[];
};

describe('groups', () => {
  it('by days are those of whoever asks, though others of the same role asked before', async () => {
    const workspace = await server.newWorkspace();
    const east = await workspace.addUser('member');
    const west = await workspace.addUser('member');
    await east.patch(`/users/${east.userId}`, { timeZone: 'Pacific/Auckland' });
    await west.patch(`/users/${west.userId}`, { timeZone: 'America/Los_Angeles' });
    await east.post('/meetings', { subject: 'Call', startsAt: '2026-03-02T03:00:00Z' });
    const days = async ({ post }: Client) => {
      const { body } = await post('/meetings/aggregate', { groupBy: [{ field: 'startsAt', by: 'day' }] });
      return body.data.map(({ keys }: { keys: string[] }) => keys[0]);
    };
    expect([await days(east), await days(west)]).toEqual([['2026-03-02'], ['2026-03-01']]);
  });

  it('come in the order of the list of choices, of positions and of names, none last', async () => {
    const labels = async (field: string) =>
      (await aggregate({ groupBy: [{ field }] })).map(({ labels: [label] }) => label);
    expect(await labels('type')).toEqual(['new', 'existing', 'renewal', null]);
    const stages = (await admin.list('/stages', { limit: 50, sort: 'position' })).body.data;
    for (const { id, name } of stages.filter(({ category }: { category: string }) => category === 'open').reverse())
      await admin.post('/opportunities', { name: `in ${name}`, stageId: id });
    expect(await labels('stageId')).toEqual(['Prospecting', 'Qualification', 'Proposal', 'Negotiation']);
  });

  it('come largest first when asked to', async () => {
    const measures = [{ operation: 'count' }, { operation: 'sum', field: 'amount' }];
    const found = await aggregate({ groupBy: [{ field: 'type' }], measures, largestBy: 1, limit: 2 });
    expect(found.slice(0, 2).map(({ labels, values }) => [labels[0], values[1]])).toEqual([
      ['new', '10.0000'],
      ['renewal', '5.0000'],
    ]);
    const refused = await admin.post('/opportunities/aggregate', { groupBy: [{ field: 'type' }], largestBy: 3 });
    expect([refused.status, refused.body.code]).toEqual([400, 'unknown_measure']);
  });

  it('of texts do not tell capitals apart, as filters do not', async () => {
    const found = await aggregate({
      groupBy: [{ field: 'competitor' }],
      filter: { field: 'competitor', op: 'notEmpty' },
    });
    expect(found.map(({ labels, values }) => [labels[0]!.toLowerCase(), values[0]])).toEqual([
      ['acme', 2],
      ['zenith', 1],
    ]);
  });
});

describe('the condition of a group', () => {
  const groupings: Grouping[] = [
    { field: 'competitor' },
    { field: 'type' },
    { field: 'stageId' },
    { field: 'owner.status' },
    { field: 'amount' },
    { field: 'closeDate', by: 'day' },
    { field: 'closeDate', by: 'week' },
    { field: 'closeDate', by: 'month' },
    { field: 'closeDate', by: 'quarter' },
    { field: 'closeDate', by: 'year' },
    { field: 'createdAt', by: 'month' },
  ];

  it.each(groupings)('finds exactly what was counted in it: %o', async (grouping) => {
    for (const { keys, values } of await aggregate({ groupBy: [grouping] })) {
      const filter = groupCondition(grouping, keys[0]);
      const { body } = await admin.list('/opportunities', { filter, count: 'exact', limit: 1 });
      expect([keys[0], body.page.count]).toEqual([keys[0], values[0]]);
    }
  });
});
