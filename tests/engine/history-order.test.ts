import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '#core/database/with-client.ts';
import { Operation } from '#core/engine/operations/operation.ts';
import { startTestServer, type TestServer, type TestWorkspace } from '../fixtures/server.ts';

let server: TestServer;
let workspace: TestWorkspace;
beforeAll(async () => {
  server = await startTestServer();
  workspace = await server.newWorkspace();
});
afterAll(() => server.close());

interface Entry {
  seq: number;
  at: string;
  version: number;
  changes: Record<string, [unknown, unknown]>;
}

const make = async (name: string) => (await workspace.admin.post('/accounts', { name })).body.data.id as string;

async function historyOf(id: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { body } = await workspace.admin.list(`/accounts/${id}/history`, cursor ? { cursor } : {});
    entries.push(...body.data);
    cursor = body.page.next;
  }
  return entries;
}

/** Each entry begins where the one before it ended. */
function expectUnbroken(entries: Entry[], field: string) {
  const oldestFirst = entries.toReversed();
  expect(oldestFirst.map(({ version }) => version)).toEqual(oldestFirst.map((_, index) => index + 1));
  for (const [index, { changes }] of oldestFirst.entries())
    if (index > 0) expect(changes[field]![0]).toEqual(oldestFirst[index - 1]!.changes[field]![1]);
}

describe('the history of a record', () => {
  it('is in the order of the writes, not of when their transactions began', async () => {
    const id = await make('First');
    const { database, models } = server.engine;
    const model = await models.of(workspace.workspaceId);
    await database.transact(workspace.workspaceId, async (transaction) => {
      await transaction.run({ text: 'select 1' });
      expect((await workspace.admin.patch(`/accounts/${id}`, { name: 'Second' })).status).toBe(200);
      await new Operation(server.engine, model, workspace.principal, transaction).updateRecord('account', id, {
        name: 'Third',
      });
    });
    const entries = await historyOf(id);
    expect(entries.map(({ changes }) => changes.name![1])).toEqual(['Third', 'Second', 'First']);
    expectUnbroken(entries, 'name');
    const times = entries.map(({ at }) => at);
    expect(times).toEqual(times.toSorted().toReversed());
  });

  it('has every one of many who write at once, in exact order and over several pages', async () => {
    const id = await make('0');
    const names = Array.from({ length: 120 }, (_, number) => String(number + 1));
    const answers = await Promise.all(names.map((name) => workspace.admin.patch(`/accounts/${id}`, { name })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const entries = await historyOf(id);
    expect(entries).toHaveLength(121);
    expectUnbroken(entries, 'name');
  });

  it('stays in order where clocks stood still or were set back', async () => {
    const id = await make('One');
    for (const name of ['Two', 'Three', 'Four']) await workspace.admin.patch(`/accounts/${id}`, { name });
    const set = (at: string, name: string) =>
      withClient(server.database.superuserConfig, (client) =>
        client.query(`update data.change set at = $1 where record_id = $2 and changes->'name'->>1 = any($3)`, [
          at,
          id,
          name.split(','),
        ]),
      );
    await set('2026-03-29T12:00:00Z', 'Two,Three');
    await set('2026-03-29T11:00:00Z', 'Four');
    const entries = await historyOf(id);
    expect(entries.map(({ changes }) => changes.name![1])).toEqual(['Four', 'Three', 'Two', 'One']);
  });
});

describe('the timeline of a record', () => {
  it('loses nothing of one moment between two pages', async () => {
    const id = await make('Busy');
    const regarding = { object: 'account', id };
    const startsAt = '2026-03-29T12:00:00Z';
    for (let number = 0; number < 65; number++)
      await workspace.admin.post('/calls', { subject: `Call ${number}`, startsAt, regarding, status: 'held' });
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { status, body } = await workspace.admin.list(`/accounts/${id}/timeline`, {
        kind: 'call',
        ...(cursor && { cursor }),
      });
      expect(status).toBe(200);
      seen.push(...body.data.map(({ id: one }: { id: string }) => one));
      cursor = body.page.next;
    }
    expect(seen).toHaveLength(65);
    expect(new Set(seen).size).toBe(65);
  });
});
