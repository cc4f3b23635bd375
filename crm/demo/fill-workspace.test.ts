import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isSame } from '#core/engine/operations/normalise.ts';
import { storedFields } from '#core/engine/operations/store-row.ts';
import { startTestServer, type TestServer, type TestWorkspace } from '../../tests/fixtures/server.ts';
import { fillWorkspace } from './fill-workspace.ts';

let server: TestServer;
let sample: TestWorkspace;
beforeAll(async () => {
  server = await startTestServer();
  sample = await server.newWorkspace();
  const { engine, database } = server;
  const { workspaceId, userId } = sample;
  await fillWorkspace(engine, database.ownerConfig, workspaceId, { contacts: 120, locale: 'en', userId });
}, 60_000);
afterAll(() => server.close());

/** Entries without what is known of their addresses, which the engine adds on its own. */
const withoutMarks = (entries: Record<string, unknown>[]) =>
  entries.map(({ optedOut, isInvalid, doNotCall, ...entry }) => entry);

describe('the sample company', () => {
  it('every value reads as if it had been written through the API', async () => {
    const model = await server.engine.models.of(sample.workspaceId);
    const context = { currency: 'EUR', timeZone: 'Europe/Paris', country: 'FR' };
    const wrong: string[] = [];
    for (const object of [
      'account',
      'contact',
      'lead',
      'opportunity',
      'call',
      'meeting',
      'task',
      'note',
      'message',
      'visit',
      'product',
      'user',
      'skill',
      'workingCalendar',
      'absence',
    ]) {
      const { plural } = model.object(object);
      const { body } = await sample.admin.list(`/${plural}`, { limit: 100 });
      expect(body.data.length, plural).toBeGreaterThan(0);
      for (const record of body.data)
        for (const field of storedFields(model.object(object))) {
          const value = record[field.key];
          if (field.required && value === null) wrong.push(`${object}.${field.key} is missing`);
          if (value === null || value === undefined || field.type.name === 'money') continue;
          const plain = field.type.rows === 'contactPoints' ? withoutMarks(value) : value;
          if (!isSame(field.type.parse(plain, field, context), plain))
            wrong.push(`${object}.${field.key}: ${JSON.stringify(value)}`);
        }
    }
    expect(wrong).toEqual([]);
  });

  it('weighs, closes and flags deals as the rules would', async () => {
    const { body } = await sample.admin.list('/opportunities', { limit: 200 });
    for (const deal of body.data) {
      const percent = { won: 100, lost: 0 }[deal.category as string] ?? deal.probability;
      if (deal.amount) {
        const expected = (Number(deal.amount.baseAmount) * percent) / 100;
        expect(Math.abs(Number(deal.weightedAmount.amount) - expected)).toBeLessThan(0.011);
      }
      expect(deal.closedAt === null, deal.name).toBe(deal.category === 'open');
      expect(deal.lostReason === null, deal.name).toBe(deal.category !== 'lost');
      if (deal.lostReason === 'other') expect(deal.lostNote).toBeTruthy();
    }
  });

  it('a record goes on living: the next change through the API is accepted', async () => {
    for (const [path, change] of [
      ['/contacts', { title: 'Keeper of the keys' }],
      ['/accounts', { description: 'Closed on Mondays.' }],
      ['/opportunities', { nextStep: 'Ask the keeper' }],
      ['/leads', { description: 'Asked for the keys.' }],
    ] as const) {
      const { id, version } = (await sample.admin.list(path, { limit: 1 })).body.data[0];
      const { status, body } = await sample.admin.patch(`${path}/${id}`, change);
      expect([status, body.data?.version], JSON.stringify(body)).toEqual([200, version + 1]);
    }
  });

  it('is the same company for the same seed', async () => {
    const again = await server.newWorkspace();
    const { workspaceId, userId } = again;
    await fillWorkspace(server.engine, server.database.ownerConfig, workspaceId, {
      contacts: 120,
      locale: 'en',
      userId,
    });
    const names = async ({ admin }: TestWorkspace) =>
      (await admin.list('/accounts', { sort: 'name', limit: 100 })).body.data.map(({ name }: { name: string }) => name);
    expect(await names(again)).toEqual(await names(sample));
  });

  it('goes away with one click, and leaves what was there before', async () => {
    const own = (await sample.admin.post('/accounts', { name: 'Our own' })).body.data;
    const { status } = await sample.admin.delete('/workspace/sample-data');
    expect(status).toBe(200);
    const left = (await sample.admin.list('/accounts')).body.data.map(({ id }: { id: string }) => id);
    expect(left).toEqual([own.id]);
    expect((await sample.admin.list('/opportunities')).body.data).toEqual([]);
    expect((await sample.admin.list('/stages')).body.data).toHaveLength(6);
  }, 60_000);
});
