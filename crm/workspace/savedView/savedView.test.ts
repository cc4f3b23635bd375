import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../../tests/fixtures/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const idOf = (answer: { body: { data: { id: string } } }) => answer.body.data.id;
const mine = { name: 'Mine', object: 'contact', config: { columns: ['name', 'title'] } };

describe('saved view', () => {
  it('is for its owner alone until it is shared, administrators included', async () => {
    const { admin, addUser } = await server.newWorkspace();
    const member = await addUser('member');
    const id = idOf(await member.post('/savedViews', mine));
    expect((await admin.get(`/savedViews/${id}`)).status).toBe(404);
    await member.patch(`/savedViews/${id}`, { isShared: true });
    expect((await admin.get(`/savedViews/${id}`)).body.data.config).toEqual(mine.config);
  });

  it('is changed and deleted by its owner only, shared or not', async () => {
    const { admin, addUser } = await server.newWorkspace();
    const member = await addUser('member');
    const id = idOf(await admin.post('/savedViews', { ...mine, isShared: true }));
    expect((await member.patch(`/savedViews/${id}`, { name: 'Theirs' })).status).toBe(403);
    expect((await member.delete(`/savedViews/${id}`)).status).toBe(403);
    expect((await admin.patch(`/savedViews/${id}`, { name: 'Still mine' })).status).toBe(200);
  });

  it('is never put among somebody else’s', async () => {
    const { admin, addUser } = await server.newWorkspace();
    const member = await addUser('member');
    const made = await member.post('/savedViews', { ...mine, ownerId: admin.userId });
    expect([made.status, made.body.errors[0].path]).toEqual([422, 'ownerId']);
    const id = idOf(await member.post('/savedViews', mine));
    const given = await member.patch(`/savedViews/${id}`, { ownerId: admin.userId });
    expect([given.status, given.body.errors[0].path]).toEqual([422, 'ownerId']);
  });

  it('chosen to begin with, it takes over from the one chosen before, for the same object and owner', async () => {
    const { admin, addUser } = await server.newWorkspace();
    const member = await addUser('member');
    const first = idOf(await admin.post('/savedViews', { ...mine, isDefault: true }));
    const deals = idOf(await admin.post('/savedViews', { ...mine, object: 'opportunity', isDefault: true }));
    const theirs = idOf(await member.post('/savedViews', { ...mine, isDefault: true }));
    await admin.post('/savedViews', { ...mine, name: 'Second', isDefault: true });
    expect((await admin.get(`/savedViews/${first}`)).body.data.isDefault).toBe(false);
    expect((await admin.get(`/savedViews/${deals}`)).body.data.isDefault).toBe(true);
    expect((await member.get(`/savedViews/${theirs}`)).body.data.isDefault).toBe(true);
  });

  it('is of an object that there is', async () => {
    const { admin } = await server.newWorkspace();
    const { status, body } = await admin.post('/savedViews', { ...mine, object: 'unicorn' });
    expect([status, body.errors[0].path]).toEqual([422, 'object']);
  });
});
