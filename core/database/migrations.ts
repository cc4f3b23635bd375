import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ClientBase, escapeIdentifier } from 'pg';

/** One file of migrations/: NNNN_name.sql. */
export interface Migration {
  number: number;
  name: string;
  sql: string;
  /** SHA-256 of the file, in hex. */
  checksum: string;
}

interface AppliedMigration {
  number: number;
  name: string;
  checksum: string;
}

/** The database and the code do not fit together, and no migration mends that. */
export class MigrationMismatch extends Error {
  override readonly name = 'MigrationMismatch';
}

/** Reads the migrations in order. Throws when a file is misnamed or a number is missing or used twice. */
export async function readMigrations(directory: string): Promise<Migration[]> {
  const files = (await readdir(directory)).filter((file) => file.endsWith('.sql')).sort();
  return await Promise.all(
    files.map(async (file, index) => {
      const [, digits, name] = /^(\d{4})_([a-z0-9_]+)\.sql$/.exec(file) ?? [];
      if (digits === undefined || name === undefined)
        throw new Error(`${file} is not named like 0001_what_it_does.sql.`);
      if (Number(digits) !== index + 1) throw new Error(`${file} should be number ${index + 1}: the list has no gaps.`);
      const sql = await readFile(join(directory, file), 'utf8');
      return { number: index + 1, name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/**
 * The migrations that the database still lacks; any role that may read the record can ask.
 * Throws MigrationMismatch when the database was migrated by newer code, or by a file that has changed since.
 */
export async function pendingMigrations(client: ClientBase, directory: string): Promise<Migration[]> {
  return selectPending(await readMigrations(directory), await readApplied(client));
}

/**
 * Brings the database up to date; to be called as its owner. Each migration is applied and recorded in one
 * transaction, under a lock that makes other processes wait and then find it done. `:serving_role` in a
 * file stands for that role's quoted name. Resolves to what this call applied.
 */
export async function migrate(
  client: ClientBase,
  options: { directory: string; servingRole: string; onApplied?: (migration: Migration) => void },
): Promise<Migration[]> {
  const migrations = await readMigrations(options.directory);
  if (selectPending(migrations, await readApplied(client)).length === 0) return [];
  const servingRole = escapeIdentifier(options.servingRole);
  const done: Migration[] = [];
  for (;;) {
    const migration = await applyNext(client, migrations, servingRole);
    if (!migration) return done;
    done.push(migration);
    options.onApplied?.(migration);
  }
}

async function applyNext(client: ClientBase, migrations: Migration[], servingRole: string) {
  await client.query('BEGIN');
  try {
    // Held by the transaction and not by the session, which a connection pooler would give to others.
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('rapport migrations', 0))`);
    await client.query(makeRecord(servingRole));
    const [next] = selectPending(migrations, await readApplied(client));
    if (next) await apply(client, next, servingRole);
    await client.query('COMMIT');
    return next;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

async function apply(client: ClientBase, migration: Migration, servingRole: string): Promise<void> {
  try {
    await client.query(migration.sql.replace(/(?<![:\w]):serving_role\b/g, () => servingRole));
  } catch (error) {
    const { message, position } = error as { message: string; position?: string };
    const line = position && migration.sql.slice(0, Number(position)).split('\n').length;
    throw new Error(
      `migration ${migration.number} (${migration.name}) failed${line ? ` near line ${line}` : ''}: ${message}`,
      { cause: error },
    );
  }
  await client.query('INSERT INTO rapport_meta.migration (number, name, checksum) VALUES ($1, $2, $3)', [
    migration.number,
    migration.name,
    migration.checksum,
  ]);
}

/** The record has a schema of its own, whose name no role shares: "$user" leads the search path. */
function makeRecord(servingRole: string): string {
  return `
    CREATE SCHEMA IF NOT EXISTS rapport_meta;
    CREATE TABLE IF NOT EXISTS rapport_meta.migration (
      number integer PRIMARY KEY,
      name text NOT NULL,
      checksum text NOT NULL,
      applied_at timestamptz NOT NULL DEFAULT now()
    );
    GRANT USAGE ON SCHEMA rapport_meta TO ${servingRole};
    GRANT SELECT ON rapport_meta.migration TO ${servingRole}`;
}

async function readApplied(client: ClientBase): Promise<AppliedMigration[]> {
  const { rows } = await client.query(`SELECT to_regclass('rapport_meta.migration') IS NOT NULL AS exists`);
  if (!rows[0].exists) return [];
  return (await client.query('SELECT number, name, checksum FROM rapport_meta.migration ORDER BY number')).rows;
}

function selectPending(migrations: Migration[], applied: AppliedMigration[]): Migration[] {
  for (const { number, name, checksum } of applied) {
    const known = migrations[number - 1];
    if (!known) {
      throw new MigrationMismatch(
        `the database holds migration ${number} (${name}), which this version of rapport does not know; start the newer version.`,
      );
    }
    if (known.checksum !== checksum) {
      throw new MigrationMismatch(
        `migration ${number} (${known.name}) was changed after it was applied to this database; put the file back as it was.`,
      );
    }
  }
  const done = new Set(applied.map(({ number }) => number));
  return migrations.filter(({ number }) => !done.has(number));
}
