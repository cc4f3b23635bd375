import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '#apps/server/config.ts';
import { serve } from '#apps/server/serve.ts';
import { ensureWebBuilt } from '#apps/server/web-build.ts';
import { freshDatabase } from '../../fixtures/database.ts';

/** A whole Rapport with a socket, its jobs and the built web, on a database of its own. */
export interface JourneyServer {
  url: string;
  close(): Promise<void>;
}

export async function startJourneyServer(host = '127.0.0.1'): Promise<JourneyServer> {
  await ensureWebBuilt((line) => console.log(line));
  const database = await freshDatabase();
  const directory = await mkdtemp(join(tmpdir(), 'rapport-test-'));
  const config = readConfig({ PORT: '0', HOST: host, LOG_LEVEL: 'error', RAPPORT_DATA_DIR: directory });
  const { ownerConfig, servingConfig } = database;
  const roles = { web: true, worker: true };
  const server = await serve({
    config,
    ownerConfig,
    servingConfig,
    directConfig: servingConfig,
    roles,
    onReady: () => {},
  });
  return {
    url: server.url,
    close: async () => {
      await server.close();
      await database.drop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
