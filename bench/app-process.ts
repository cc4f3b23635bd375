import { buildApp } from '#apps/server/app.ts';
import { readConfig } from '#apps/server/config.ts';
import { openEngine } from '#apps/server/engine.ts';
import { loadRoutes } from '#apps/server/registry.ts';

/** The whole server, as it is started, on a database that is there. */
const { ownerConfig, servingConfig, directory } = JSON.parse(process.env.APP ?? '{}');
// One key asks for everybody here.
const config = readConfig({
  RAPPORT_DATA_DIR: directory,
  LOG_LEVEL: 'error',
  RAPPORT_REQUESTS_PER_SECOND: '1000000',
});
const opened = await openEngine({
  config,
  ownerConfig,
  servingConfig,
  directConfig: servingConfig,
  publicUrl: () => 'http://127.0.0.1',
});
const app = await buildApp({ config, ...opened, routes: await loadRoutes(), isReady: () => true });
await app.listen({ port: 0, host: '127.0.0.1' });
process.send?.({ port: (app.server.address() as { port: number }).port });
process.on('disconnect', () => process.exit(0));
