import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../fixtures/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** Routes open to anybody. A new one is added here on purpose, or not at all. */
const open = [
  'GET /api/v1/health',
  'GET /api/v1/invitations/:token',
  'GET /api/v1/session/single-sign-on',
  'GET /api/v1/session/single-sign-on/:id',
  'GET /api/v1/session/single-sign-on/:id/arrival',
  'GET /api/v1/session/single-sign-on/:id/callback',
  'GET /api/v1/session/single-sign-on/:id/metadata',
  'GET /api/v1/setup',
  'POST /api/v1/invitations/:token/acceptance',
  'POST /api/v1/password-resets',
  'POST /api/v1/password-resets/:token',
  'POST /api/v1/session',
  'POST /api/v1/session/passkey',
  'POST /api/v1/session/passkey-options',
  'POST /api/v1/session/second-factor',
  'POST /api/v1/session/second-factor/passkey-options',
  'POST /api/v1/session/single-sign-on/:id/acs',
  'POST /api/v1/setup',
];

describe('routes', () => {
  it('every route declares its permission, and only these are open to anybody', () => {
    const routes = server.routes.filter(({ url }) => url.startsWith('/api/'));
    expect(routes.length).toBeGreaterThan(40);
    expect(routes.filter(({ permission }) => permission === undefined)).toEqual([]);
    const found = routes.filter(({ permission, method }) => permission === 'public' && method !== 'HEAD');
    expect(found.map(({ method, url }) => `${method} ${url}`).sort()).toEqual(open);
  });

  it('nobody gets past a route that is not open without signing in', async () => {
    const closed = server.routes.filter(({ url, permission }) => url.startsWith('/api/') && permission !== 'public');
    for (const { method, url } of closed) {
      const path = url.replace(/:\w+/g, '0198f0f0-0000-7000-8000-000000000000');
      const answer = await server.app.inject({
        method: method as 'GET',
        url: path,
        ...(method !== 'GET' && { payload: {} }),
      });
      expect(`${method} ${url} ${answer.statusCode}`).toBe(`${method} ${url} 401`);
    }
  });
});
