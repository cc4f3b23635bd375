import fastify from 'fastify';
import type { ClientConfig } from 'pg';
import type { Config } from './config.ts';

/** What the server is made of. */
export interface ServeOptions {
  config: Config;
  ownerConfig: ClientConfig;
  servingConfig: ClientConfig;
  directConfig: ClientConfig;
  roles: { web: boolean; worker: boolean };
  onReady(url?: string): void;
}

/** Starts serving. Resolves when requests are taken; `close()` lets those under way finish. */
export async function serve({ config, onReady }: ServeOptions) {
  const app = fastify({ forceCloseConnections: 'idle' });
  app.get('/api/v1/health', async () => ({ status: 'ok' }));
  await app.listen({ port: config.port, host: config.host });
  const { port } = app.server.address() as { port: number };
  const url = `http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${port}`;
  onReady(url);
  return { url, close: () => app.close() };
}
