import { join } from 'node:path';
import type pg from 'pg';
import type { ClientConfig } from 'pg';
import { type Migration, migrate, pendingMigrations } from '#core/database/migrations.ts';
import { assertServingRoleIsSafe, ensureServingRole, type ServingRole } from '#core/database/roles.ts';
import { withClient } from '#core/database/with-client.ts';
import { CommandFailure } from './command.ts';
import { type Config, checkoutDirectory } from './config.ts';
import { describeOutsideDatabase } from './outside-database.ts';
import { DirectoryInUse, findDirectoryHolder } from './postgres/directory-lock.ts';
import { startEmbeddedPostgres } from './postgres/embedded.ts';
import { findRunningEmbedded } from './postgres/running.ts';

/** The reviewed SQL files that every installation runs. */
export const migrationsDirectory = join(checkoutDirectory, 'migrations');

/** A database that is there to be connected to. */
export interface OpenDatabase {
  /** The owner, past a pooler: migrations and what else needs DDL. */
  ownerConfig: ClientConfig;
  /** The role of requests: held by row-level security. */
  servingConfig: ClientConfig;
  /** The same role past a pooler: LISTEN and workers. */
  directConfig: ClientConfig;
  servingRole: ServingRole;
  isServingRoleGiven: boolean;
  isEmbedded: boolean;
  /** Stops the embedded PostgreSQL where this process started it. */
  close(): Promise<void>;
}

/**
 * Opens the database of the configuration: the outside one, or the embedded one, which is started; with
 * `mayShare`, one that a running server has already started is used as it is.
 * Throws DirectoryInUse when another process holds the data directory.
 */
export async function openDatabase(
  config: Config,
  options: { mayShare?: boolean; report?: (line: string) => void } = {},
): Promise<OpenDatabase> {
  const { databaseUrl } = config;
  if (databaseUrl) {
    return { ...describeOutsideDatabase({ ...config, databaseUrl }), isEmbedded: false, close: async () => {} };
  }
  const running = options.mayShare ? await findRunningEmbedded(config.dataDirectory) : undefined;
  const embedded = running ?? (await startEmbedded(config, options.report));
  return {
    ownerConfig: embedded.ownerConfig,
    servingConfig: embedded.servingConfig,
    directConfig: embedded.servingConfig,
    servingRole: { name: embedded.servingConfig.user! },
    isServingRoleGiven: false,
    isEmbedded: true,
    close: embedded.stop,
  };
}

/**
 * Runs `work` on the database of the configuration, for commands beside a running server: its embedded
 * PostgreSQL is shared, or started for as long as the work takes.
 */
export async function withDatabase<T>(config: Config, work: (database: OpenDatabase) => Promise<T>): Promise<T> {
  const database = await openDatabase(config, { mayShare: true });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** Makes the serving role unless it was given, and applies pending migrations. Resolves to those applied. */
export async function migrateDatabase(
  database: OpenDatabase,
  options: { directory?: string; onApplied?: (migration: Migration) => void } = {},
): Promise<Migration[]> {
  const { directory = migrationsDirectory, onApplied } = options;
  return await withClient(database.ownerConfig, async (owner) => {
    await assertVersion(owner);
    if (!database.isServingRoleGiven) await ensureServingRole(owner, database.servingRole);
    return await migrate(owner, { directory, servingRole: database.servingRole.name, onApplied });
  });
}

/** Throws with one sentence unless the schema is that of this code and the serving role is held by it. */
export async function assertServable(database: OpenDatabase, directory = migrationsDirectory): Promise<void> {
  await withClient(database.servingConfig, async (client) => {
    await assertVersion(client);
    const { length } = await pendingMigrations(client, directory);
    if (length > 0) {
      const lacking = length === 1 ? 'a migration' : `${length} migrations`;
      throw new CommandFailure(`the database lacks ${lacking}; run "rapport migrate" first.`);
    }
    await assertServingRoleIsSafe(client);
  }).catch((error) => {
    if (!SIGN_IN_FAILURES.includes(error.code)) throw error;
    const { name } = database.servingRole;
    throw new CommandFailure(
      `the database does not let the role ${name} sign in (${error.message}); run "rapport migrate" first.`,
    );
  });
}

/** Throws with one sentence when the server is older than PostgreSQL 15. */
export async function assertVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    `SELECT current_setting('server_version') AS name, current_setting('server_version_num')::int AS number`,
  );
  const { name, number } = rows[0];
  if (number < LEAST_VERSION) throw new CommandFailure(`PostgreSQL ${name} is too old: 15 or newer is needed.`);
}

const LEAST_VERSION = 150_000;

/** A wrong password, which includes a role that is not there; a role that may not sign in. */
const SIGN_IN_FAILURES = ['28P01', '28000'];

async function startEmbedded({ dataDirectory }: Config, report?: (line: string) => void) {
  try {
    return await startEmbeddedPostgres({ dataDirectory, report });
  } catch (error) {
    if (!(error instanceof DirectoryInUse)) throw error;
    throw explainDirectoryInUse(error);
  }
}

/** Throws CommandFailure when another process holds the data directory, before anything is started in it. */
export function assertDirectoryIsFree({ databaseUrl, dataDirectory }: Config): void {
  const holder = databaseUrl ? undefined : findDirectoryHolder(dataDirectory);
  if (holder) throw explainDirectoryInUse(new DirectoryInUse(dataDirectory, holder));
}

function explainDirectoryInUse(cause: DirectoryInUse): CommandFailure {
  const message = `${cause.message}; stop it first, or choose another with RAPPORT_DATA_DIR.`;
  return new CommandFailure(message, 1, { cause });
}
