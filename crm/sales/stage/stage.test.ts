import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, startTestServer, type TestServer } from '../../../tests/fixtures/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const stageNamed = async (admin: Client, name: string) =>
  (await admin.list('/stages', { filter: { field: 'name', op: 'eq', value: name } })).body.data[0];

describe('stage', () => {
  it('comes last in its pipeline, certain when won and hopeless when lost', async () => {
    const { admin } = await server.newWorkspace();
    const { pipelineId } = await stageNamed(admin, 'Won');
    const made = (await admin.post('/stages', { name: 'Signed', pipelineId, category: 'won' })).body.data;
    expect(made).toMatchObject({ position: 7, probability: 100 });
    const lost = (await admin.patch(`/stages/${made.id}`, { category: 'lost' })).body.data;
    expect(lost.probability).toBe(0);
  });

  it('requires only fields that there are', async () => {
    const { admin } = await server.newWorkspace();
    const { id } = await stageNamed(admin, 'Proposal');
    const refused = await admin.patch(`/stages/${id}`, { requiredFields: 'amount, colour, closedAt' });
    expect([refused.status, refused.body.errors[0].message]).toEqual([
      422,
      'names no field that can be filled in: colour, closedAt',
    ]);
    expect((await admin.patch(`/stages/${id}`, { requiredFields: 'amount; closeDate' })).status).toBe(200);
  });

  it('in use, it is neither deleted nor given another category', async () => {
    const { admin } = await server.newWorkspace();
    const { id } = await stageNamed(admin, 'Proposal');
    await admin.post('/opportunities', { name: 'Deal', stageId: id });
    const deleted = await admin.delete(`/stages/${id}`);
    expect([deleted.status, deleted.body.code]).toEqual([409, 'in_use']);
    const changed = await admin.patch(`/stages/${id}`, { category: 'won' });
    expect([changed.status, changed.body.errors[0].path]).toEqual([422, 'category']);
    expect((await admin.delete(`/stages/${(await stageNamed(admin, 'Negotiation')).id}`)).status).toBe(204);
  });
});
