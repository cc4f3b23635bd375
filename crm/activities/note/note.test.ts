import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Client, startTestServer, type TestServer } from '../../../tests/fixtures/server.ts';

let server: TestServer;
let admin: Client;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  ({ admin } = await server.newWorkspace());
});

const titleOf = async (body: string) => (await admin.post('/notes', { body })).body.data.title;

it('a note goes by its first line', async () => {
  expect(await titleOf('<p>Wants a <strong>demo</strong> &amp; a quote</p><p>Next week.</p>')).toBe(
    'Wants a demo & a quote',
  );
  const { id } = (await admin.post('/notes', { body: '<p>One</p>' })).body.data;
  expect((await admin.patch(`/notes/${id}`, { body: '<p>Two</p>' })).body.data.title).toBe('Two');
});

it('a long first line is cut between words', async () => {
  const title = await titleOf(`<p>${'seven ate nine '.repeat(20)}</p>`);
  expect(title.length).toBeLessThanOrEqual(80);
  expect(title).toMatch(/(seven|ate|nine)…$/);
});

it('a note says something', async () => {
  expect((await admin.post('/notes', { body: '<p> </p>' })).status).toBe(422);
});
