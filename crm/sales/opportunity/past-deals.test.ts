import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Operation } from '#core/engine/operations/operation.ts';
import { startTestServer, type TestServer, type TestWorkspace } from '../../../tests/fixtures/server.ts';

let server: TestServer;
let workspace: TestWorkspace;
let stages: Record<string, string>;
beforeAll(async () => {
  server = await startTestServer();
  workspace = await server.newWorkspace();
  const { body } = await workspace.admin.list('/stages', { limit: 50 });
  stages = Object.fromEntries(body.data.map(({ name, id }: { name: string; id: string }) => [name, id]));
});
afterAll(() => server.close());

const bring = async (values: object) => {
  const { engine } = server;
  const model = await engine.models.of(workspace.workspaceId);
  const { id } = await engine.database.transact(workspace.workspaceId, (transaction) =>
    new Operation(engine, model, workspace.principal, transaction, { isImport: true }).createRecord('opportunity', {
      name: 'Past deal',
      ...values,
    }),
  );
  return (await workspace.admin.get(`/opportunities/${id}`)).body.data;
};

describe('a deal of the past', () => {
  it('closed on the day it says, and took the days between', async () => {
    const deal = await bring({ stageId: stages.Won, startDate: '2016-10-20', closeDate: '2017-03-01', amount: 1054 });
    expect(deal).toMatchObject({
      category: 'won',
      closedAt: '2017-03-01T12:00:00.000Z',
      stageEnteredAt: '2017-03-01T12:00:00.000Z',
      cycleDays: 132,
      flags: ['noAccount'],
    });
  });

  it('comes in without what is required today, and says what it lacks', async () => {
    await workspace.admin.patch(`/stages/${stages.Lost}`, { requiredFields: 'competitor' });
    const deal = await bring({ stageId: stages.Lost });
    expect(deal).toMatchObject({ category: 'lost', closedAt: null, closeDate: null, cycleDays: null });
    expect(deal.flags).toEqual(['noLostReason', 'noAccount', 'noAmount', 'noCloseDate', 'missingStageFields']);
  });

  it('loses a mark once somebody supplies what was missing', async () => {
    const { id } = await bring({ stageId: stages.Won, closeDate: '2017-03-01' });
    const { body } = await workspace.admin.patch(`/opportunities/${id}`, { amount: 12 });
    expect(body.data.flags).toEqual(['noAccount']);
    const account = (await workspace.admin.post('/accounts', { name: 'Cancity' })).body.data;
    const done = await workspace.admin.patch(`/opportunities/${id}`, { accountId: account.id });
    expect(done.body.data.flags ?? []).toEqual([]);
  });

  it('other edits of it are not refused for what it lacks', async () => {
    const { id } = await bring({ stageId: stages.Lost });
    expect((await workspace.admin.patch(`/opportunities/${id}`, { nextStep: 'None' })).status).toBe(200);
    expect((await workspace.admin.patch(`/opportunities/${id}`, { lostNote: 'Who knows' })).status).toBe(422);
  });
});
