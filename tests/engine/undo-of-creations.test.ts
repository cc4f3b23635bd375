import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, makeClient, startTestServer, type TestServer, type TestWorkspace } from '../fixtures/server.ts';

let server: TestServer;
let workspace: TestWorkspace;

beforeAll(async () => {
  server = await startTestServer();
  workspace = await server.newWorkspace();
});
afterAll(() => server.close());

const operationOf = ({ headers }: Answer) => String(headers['rapport-operation']);

describe('undoing what made a record', () => {
  it('leaves a stage that other deals have come to use', async () => {
    const { admin } = workspace;
    const pipelineId = (await admin.get('/pipelines')).body.data[0].id;
    const made = await admin.post('/stages', { name: 'Of mine', pipelineId, category: 'open' });
    const stageId = made.body.data.id;
    const deal = await admin.post('/opportunities', { name: 'Deal', pipelineId, stageId });
    expect(deal.status).toBe(201);
    const { body } = await admin.post(`/operations/${operationOf(made)}/undo`);
    expect([body.undone, body.failed.length]).toEqual([0, 1]);
    expect((await admin.get(`/stages/${stageId}`)).status).toBe(200);
  });

  it('takes stages and the deals in them that one import made, all of them', async () => {
    const { admin } = workspace;
    const file = 'Opportunity,Stage\nFirst,Open early\nSecond,Open late\n';
    const { id } = (await admin.upload('/imports?object=opportunity', 'deals.csv', file)).body.data;
    expect((await admin.post(`/imports/${id}/run`)).status).toBe(202);
    await server.runJobs();
    expect((await admin.get(`/imports/${id}`)).body.data).toMatchObject({ status: 'done', failed: 0 });
    await admin.post(`/imports/${id}/undo`);
    await server.runJobs();
    expect((await admin.get(`/imports/${id}`)).body.data).toMatchObject({ status: 'undone', problem: null });
    const names = (await admin.get('/stages')).body.data.map(({ name }: { name: string }) => name);
    expect(names).not.toContain('Open early');
  });

  it('leaves the last administrator', async () => {
    const { admin, roleId } = await server.newWorkspace();
    const roleIds = [await roleId('administrator')];
    const made = await admin.post('/users', { name: 'Bo', email: 'bo@example.com', roleIds });
    const userId = made.body.data.id;
    const { body: key } = await admin.post('/api-keys', { name: 'Key', userId });
    const bo = makeClient(server.app, key.data.token, userId);
    expect((await bo.patch(`/users/${admin.userId}`, { roleIds: [await roleId('member')] })).status).toBe(200);
    const { body } = await bo.post(`/operations/${operationOf(made)}/undo`);
    expect([body.undone, body.failed.length]).toEqual([0, 1]);
    expect((await bo.get(`/users/${userId}`)).body.data.roleIds).toEqual(roleIds);
  });
});
