import type { Column, Table } from './table.ts';

function columnSql({ name, type, isRequired, default: value }: Column): string {
  return `"${name}" ${type}${isRequired ? ' not null' : ''}${value ? ` default ${value}` : ''}`;
}

function indexSql(table: Table, index: Table['indexes'][number]): string {
  const isUnique = index.sql.startsWith('unique ');
  return `create ${isUnique ? 'unique ' : ''}index "${index.name}" on data."${table.name}" ${index.sql.replace(/^unique /, '')};`;
}

/** Wall, view and rights of a table: what every table of records has. */
function wallSql({ name }: Table): string[] {
  return [
    `alter table data."${name}" enable row level security;`,
    `create policy workspace on data."${name}" using (workspace_id = data.current_workspace()) with check (workspace_id = data.current_workspace());`,
    `grant select, insert, update, delete on data."${name}" to :serving_role;`,
    viewSql(name),
    `grant select on read."${name}" to :serving_role;`,
  ];
}

function viewSql(name: string): string {
  return `create or replace view read."${name}" as select * from data."${name}" where workspace_id = nullif(current_setting('app.workspace', true), '')::int;`;
}

/** Statements that make new tables, foreign keys last so that the order does not matter. */
export function createTables(tables: Table[]): string {
  const made = tables.map((table) =>
    [
      `create table data."${table.name}" (\n  ${[...table.columns.map(columnSql), 'primary key (workspace_id, id)'].join(',\n  ')}\n);`,
      ...table.indexes.map((index) => indexSql(table, index)),
      ...wallSql(table),
    ].join('\n'),
  );
  const keys = tables.flatMap((table) =>
    table.foreignKeys.map(({ name, sql }) => `alter table data."${table.name}" add constraint "${name}" ${sql};`),
  );
  return `${made.join('\n\n')}\n\n${keys.join('\n')}\n`;
}

/** Statements that add to a table what it lacks. */
export function alterTable(table: Table, missing: Pick<Table, 'columns' | 'indexes' | 'foreignKeys'>): string {
  return [
    ...missing.columns.map((column) => `alter table data."${table.name}" add column ${columnSql(column)};`),
    ...missing.indexes.map((index) => indexSql(table, index)),
    ...missing.foreignKeys.map(({ name, sql }) => `alter table data."${table.name}" add constraint "${name}" ${sql};`),
    ...(missing.columns.length > 0 ? [viewSql(table.name)] : []),
  ].join('\n');
}
