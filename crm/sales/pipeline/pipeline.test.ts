import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../../tests/fixtures/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

describe('pipeline', () => {
  it('a new workspace begins with one, its stages in order', async () => {
    const { admin } = await server.newWorkspace();
    const { body } = await admin.list('/stages', { sort: 'position' });
    const shown = body.data.map(({ name, probability, category }: Record<string, unknown>) => [
      name,
      probability,
      category,
    ]);
    expect(shown).toEqual([
      ['Prospecting', 10, 'open'],
      ['Qualification', 25, 'open'],
      ['Proposal', 50, 'open'],
      ['Negotiation', 75, 'open'],
      ['Won', 100, 'won'],
      ['Lost', 0, 'lost'],
    ]);
  });

  it('exactly one is the default', async () => {
    const { admin } = await server.newWorkspace();
    const first = (await admin.list('/pipelines')).body.data[0];
    const refused = await admin.patch(`/pipelines/${first.id}`, { isDefault: false });
    expect([refused.status, refused.body.errors[0].path]).toEqual([422, 'isDefault']);
    const second = (await admin.post('/pipelines', { name: 'Partners', isDefault: true })).body.data;
    expect(second.position).toBe(2);
    const defaults = (await admin.list('/pipelines')).body.data.filter((one: { isDefault: boolean }) => one.isDefault);
    expect(defaults.map(({ id }: { id: string }) => id)).toEqual([second.id]);
    expect((await admin.delete(`/pipelines/${second.id}`)).body.code).toBe('is_default');
  });

  it('cannot be deleted while in use', async () => {
    const { admin } = await server.newWorkspace();
    const first = (await admin.list('/pipelines')).body.data[0];
    const deal = (await admin.post('/opportunities', { name: 'Deal' })).body.data;
    await admin.post('/pipelines', { name: 'Partners', isDefault: true });
    const refused = await admin.delete(`/pipelines/${first.id}`);
    expect([refused.status, refused.body.code]).toEqual([409, 'in_use']);
    await admin.delete(`/opportunities/${deal.id}`);
    expect((await admin.delete(`/pipelines/${first.id}`)).status).toBe(409);
  });

  it('members use it and do not change it', async () => {
    const workspace = await server.newWorkspace();
    const member = await workspace.addUser('member');
    expect((await member.post('/pipelines', { name: 'Mine' })).status).toBe(403);
    expect((await member.post('/opportunities', { name: 'Deal' })).status).toBe(201);
  });
});
