import { totalmem } from 'node:os';
import type { Config } from './config.ts';
import { type OpenDatabase, withDatabase } from './database.ts';
import { startEmbeddedPostgres } from './postgres/embedded.ts';
import type { PostgresSettings } from './postgres/postmaster.ts';
import { findRunningEmbedded } from './postgres/running.ts';

const gigabyte = 1024 ** 3;

/**
 * For as long as millions of rows come in: whole pages go to the log seldom instead of every gigabyte, which halves
 * it, indexes are at hand, and nothing is vacuumed that grows on meanwhile.
 */
function settingsForLoading(): PostgresSettings {
  const megabytes = Math.round(Math.min(1024, (totalmem() / gigabyte / 8) * 1024));
  return { shared_buffers: `${megabytes}MB`, max_wal_size: '8GB', checkpoint_timeout: '30min', autovacuum: 'off' };
}

/**
 * Like `withDatabase`, for work that loads millions of rows. The embedded PostgreSQL is set up for that where it is
 * not running already; a running server's and an outside database are used as they are.
 */
export async function withLoadingDatabase<T>(config: Config, work: (database: OpenDatabase) => Promise<T>): Promise<T> {
  const { dataDirectory, databaseUrl } = config;
  if (databaseUrl || (await findRunningEmbedded(dataDirectory))) return await withDatabase(config, work);
  const postgres = await startEmbeddedPostgres({ dataDirectory, settings: settingsForLoading() });
  try {
    return await withDatabase(config, work);
  } finally {
    await postgres.stop();
  }
}
