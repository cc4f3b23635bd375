import type { ClientBase } from 'pg';
import { alterTable, createTables } from './ddl.ts';
import type { Table } from './table.ts';

/** What the definitions want and the database lacks, or has and should not. */
export interface Drift {
  missingTables: Table[];
  changes: { table: Table; missing: Pick<Table, 'columns' | 'indexes' | 'foreignKeys'> }[];
  /** Things only a person can decide: columns no definition names, types that differ. */
  questions: string[];
}

const sameType: Record<string, string> = {
  int4: 'int',
  int8: 'bigint',
  bool: 'boolean',
  timestamptz: 'timestamptz',
  _text: 'text[]',
  _uuid: 'uuid[]',
};

/** Compares the tables of the definitions with those of the database. */
export async function findDrift(client: ClientBase, tables: Table[]): Promise<Drift> {
  const columns = await client.query<{ table: string; name: string; type: string }>(
    `select table_name as "table", column_name as name, udt_name as type from information_schema.columns where table_schema = 'data'`,
  );
  const indexes = await client.query<{ name: string }>(
    `select indexname as name from pg_indexes where schemaname = 'data'`,
  );
  const keys = await client.query<{ name: string }>(
    `select conname as name from pg_constraint where connamespace = 'data'::regnamespace`,
  );
  const indexNames = new Set(indexes.rows.map(({ name }) => name));
  const keyNames = new Set(keys.rows.map(({ name }) => name));
  const drift: Drift = { missingTables: [], changes: [], questions: [] };
  for (const table of tables) {
    const present = new Map(columns.rows.filter((row) => row.table === table.name).map((row) => [row.name, row.type]));
    if (present.size === 0) {
      drift.missingTables.push(table);
      continue;
    }
    const missing = {
      columns: table.columns.filter(({ name }) => !present.has(name)),
      indexes: table.indexes.filter(({ name }) => !indexNames.has(name.slice(0, 63))),
      foreignKeys: table.foreignKeys.filter(({ name }) => !keyNames.has(name.slice(0, 63))),
    };
    if (missing.columns.length + missing.indexes.length + missing.foreignKeys.length > 0)
      drift.changes.push({ table, missing });
    for (const { name, type } of table.columns) {
      const has = present.get(name);
      const wanted = type.replace(/\(.*\)/, '');
      if (has && (sameType[has] ?? has) !== wanted && !(has === 'int4' && wanted === 'integer'))
        drift.questions.push(`data.${table.name}.${name} is ${has}, the definition says ${type}`);
    }
    for (const name of present.keys())
      if (!table.columns.some((column) => column.name === name))
        drift.questions.push(`data.${table.name}.${name} is in the database, but in no definition`);
  }
  return drift;
}

/** The migration that would settle what can be settled without asking. Empty when nothing is missing. */
export function draftMigration(drift: Drift): string {
  const parts = drift.changes.map(({ table, missing }) => alterTable(table, missing));
  if (drift.missingTables.length > 0) parts.unshift(createTables(drift.missingTables));
  return parts.join('\n').trim();
}
