import type { ClientConfig } from 'pg';
import { buildApp } from './app.ts';
import type { Config } from './config.ts';
import { openEngine } from './engine.ts';
import { loadRoutes, loadTasks } from './registry.ts';
import { startWorker } from './worker.ts';

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
export async function serve({ config, ownerConfig, servingConfig, directConfig, roles, onReady }: ServeOptions) {
  let url = config.publicUrl ?? `http://localhost:${config.port}`;
  const { engine, services, principals, close } = await openEngine({
    config,
    ownerConfig,
    servingConfig,
    directConfig,
    publicUrl: () => config.publicUrl ?? url,
  });
  const worker = roles.worker ? await startWorker(ownerConfig, await loadTasks(), engine, services) : undefined;
  let isReady = false;
  const app = roles.web
    ? await buildApp({ config, engine, services, principals, routes: await loadRoutes(), isReady: () => isReady })
    : undefined;
  if (app) {
    try {
      await app.listen({ port: config.port, host: config.host });
    } catch (error) {
      // Nothing is left open behind a port that is taken.
      await worker?.stop();
      await app.close();
      await close();
      throw error;
    }
    const { port } = app.server.address() as { port: number };
    url = `http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${port}`;
  }
  isReady = true;
  onReady(app ? url : undefined);
  return {
    url,
    close: async () => {
      await app?.close();
      await worker?.stop();
      await close();
    },
  };
}
