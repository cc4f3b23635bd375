import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { pendingMigrations, readMigrations } from '#core/database/migrations.ts';
import { assertServingRoleIsSafe } from '#core/database/roles.ts';
import { withClient } from '#core/database/with-client.ts';
import type { Config } from '../config.ts';
import { assertVersion, migrationsDirectory, type OpenDatabase, withDatabase } from '../database.ts';
import { findPostgresDirectory } from '../postgres/binaries.ts';
import { type Finding, ok, skipped, wrong } from './check.ts';
import { checkAudit } from './check-audit.ts';

/**
 * Looks at the database from its version to its migrations. Makes nothing: an embedded database that has not
 * been made yet is only reported.
 */
export async function checkDatabase(config: Config): Promise<Finding[]> {
  try {
    if (!config.databaseUrl && !existsSync(join(config.dataDirectory, 'postgres'))) {
      findPostgresDirectory();
      return [skipped('There is no database yet: "rapport start" makes it')];
    }
    return await withDatabase(config, checkOpenDatabase);
  } catch (error) {
    return [wrong(`The database cannot be reached: ${describe(error)}`)];
  }
}

async function checkOpenDatabase(database: OpenDatabase): Promise<Finding[]> {
  const findings = await withClient(database.ownerConfig, async (owner) => [
    await tryTo('The version', () => checkVersion(owner)),
    await tryTo('The extensions', () => checkExtensions(owner)),
    await tryTo('The migrations', () => checkMigrations(owner)),
  ]);
  findings.push(await tryTo('The serving role', () => checkServingRole(database)));
  // Of tables that are not there yet there is nothing to be said.
  if (findings.some(({ state }) => state === 'wrong')) return findings;
  try {
    return [...findings, ...(await checkAudit(database))];
  } catch (error) {
    return [...findings, wrong(`The audit trail: ${describe(error)}`)];
  }
}

async function checkVersion(owner: pg.Client): Promise<Finding> {
  await assertVersion(owner);
  const { rows } = await owner.query(`SELECT current_setting('server_version') AS name`);
  return ok(`PostgreSQL ${rows[0].name}`);
}

/** The extensions that the migrations ask for, as far as the server does not offer them. */
async function checkExtensions(owner: pg.Client): Promise<Finding> {
  const migrations = await readMigrations(migrationsDirectory);
  const named = migrations.flatMap(({ sql }) => [
    ...sql.matchAll(/^\s*CREATE EXTENSION\s+(?:IF NOT EXISTS\s+)?"?([\w-]+)"?/gim),
  ]);
  const wanted = named.map(([, name]) => name!);
  const { rows } = await owner.query(
    `SELECT name FROM unnest($1::text[]) AS name WHERE name NOT IN (SELECT name FROM pg_available_extensions)`,
    [wanted],
  );
  const missing = rows.map(({ name }) => name).join(', ');
  if (missing) return wrong(`The database server lacks the extensions ${missing}: install its contrib package.`);
  return ok(wanted.length > 0 ? `The extensions ${wanted.join(', ')} are there` : 'No extensions are needed');
}

async function checkMigrations(owner: pg.Client): Promise<Finding> {
  const pending = await pendingMigrations(owner, migrationsDirectory);
  if (pending.length === 0) return ok('The database is up to date');
  return wrong(`The database lacks ${pending.map(({ name }) => name).join(', ')}: run "rapport migrate".`);
}

async function checkServingRole({ servingConfig, servingRole }: OpenDatabase): Promise<Finding> {
  await withClient(servingConfig, assertServingRoleIsSafe);
  return ok(`The serving role ${servingRole.name} is held by row-level security`);
}

async function tryTo(subject: string, check: () => Promise<Finding>): Promise<Finding> {
  try {
    return await check();
  } catch (error) {
    return wrong(`${subject}: ${describe(error)}`);
  }
}

function describe(error: unknown): string {
  if (error instanceof AggregateError && !error.message) return describe(error.errors[0]);
  return (error as Error).message;
}
