import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startTestServer, type TestServer, type TestWorkspace } from '../fixtures/server.ts';

let server: TestServer;
let workspace: TestWorkspace;
beforeAll(async () => {
  server = await startTestServer();
  workspace = await server.newWorkspace();
  await server.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => server.close());

function open(key: string): Promise<IncomingMessage> {
  const { port } = server.app.server.address() as AddressInfo;
  const headers = { authorization: `Bearer ${key}` };
  return new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', path: '/api/v1/events', headers, agent: false }, resolve).on('error', reject);
  });
}

it('are at most thirty to a key; one that ends makes room for another', async () => {
  const { key } = workspace.admin;
  const streams: IncomingMessage[] = [];
  for (let count = 0; count < 30; count++) streams.push(await open(key));
  expect(new Set(streams.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
  expect((await open(key)).statusCode).toBe(429);
  const other = await workspace.addUser('readOnly');
  const theirs = await open(other.key);
  expect(theirs.statusCode).toBe(200);
  streams.pop()!.destroy();
  await vi.waitFor(async () => {
    const next = await open(key);
    streams.push(next);
    expect(next.statusCode).toBe(200);
  });
  for (const stream of [...streams, theirs]) stream.destroy();
});
