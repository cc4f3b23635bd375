import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Client, startTestServer, type TestServer } from '../../../tests/fixtures/server.ts';

let server: TestServer;
let admin: Client;
let acme: { object: string; id: string };
let jane: { object: string; id: string };
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  ({ admin } = await server.newWorkspace());
  acme = { object: 'account', id: (await admin.post('/accounts', { name: 'Acme' })).body.data.id };
  jane = { object: 'contact', id: (await admin.post('/contacts', { lastName: 'Doe' })).body.data.id };
});

it('goes by the names of both and reads from either side', async () => {
  const made = await admin.post('/relationships', { regarding: acme, other: jane, type: 'supplier' });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  expect(made.body.data).toMatchObject({ name: 'Acme – Doe', reciprocalType: 'customer' });
  const changed = await admin.patch(`/relationships/${made.body.data.id}`, { type: 'partner' });
  expect(changed.body.data.reciprocalType).toBe('partner');
});

it('is between two', async () => {
  const { status, body } = await admin.post('/relationships', { regarding: acme, other: acme, type: 'partner' });
  expect([status, body.errors[0].code]).toEqual([422, 'same_record']);
});
