import { toSnakeCase } from '#core/kit/text.ts';
import { columnName, type ObjectModel } from '../model/model.ts';

export interface Column {
  name: string;
  type: string;
  isRequired?: boolean;
  default?: string;
}

/** A table as the definitions want it. Indexes and keys by name, each with the text that makes it. */
export interface Table {
  name: string;
  columns: Column[];
  indexes: { name: string; sql: string }[];
  foreignKeys: { name: string; sql: string; to: string }[];
}

/** Indexed columns ready for a company's own fields: `t1…`, `n1…`, `d1…`. */
export const slots = [
  ...Array.from({ length: 6 }, (_, index) => ({ name: `t${index + 1}`, kind: 'text' as const, type: 'text' })),
  ...Array.from({ length: 4 }, (_, index) => ({ name: `n${index + 1}`, kind: 'number' as const, type: 'numeric' })),
  ...Array.from({ length: 4 }, (_, index) => ({ name: `d${index + 1}`, kind: 'time' as const, type: 'timestamptz' })),
];

const system: Column[] = [
  { name: 'workspace_id', type: 'int', isRequired: true },
  { name: 'id', type: 'uuid', isRequired: true },
  { name: 'version', type: 'int', isRequired: true, default: '1' },
  { name: 'created_at', type: 'timestamptz', isRequired: true, default: 'now()' },
  { name: 'created_by_id', type: 'uuid' },
  { name: 'updated_at', type: 'timestamptz', isRequired: true, default: 'now()' },
  { name: 'updated_by_id', type: 'uuid' },
  { name: 'deleted_at', type: 'timestamptz' },
];

const live = 'where deleted_at is null';

/** The table of a shipped object. */
export function tableOf(object: ObjectModel): Table {
  const { table, definition } = object;
  const columns = [...system];
  const indexes = [
    { name: `${table}_created`, sql: `(workspace_id, created_at, id) ${live}` },
    { name: `${table}_updated`, sql: `(workspace_id, updated_at, id) ${live}` },
    { name: `${table}_trash`, sql: '(workspace_id, deleted_at, id) where deleted_at is not null' },
  ];
  const foreignKeys: Table['foreignKeys'] = [];
  for (const field of object.fields.values()) {
    if (field.isSystem || field.storage.kind !== 'columns') continue;
    const parts = field.type.parts(field);
    for (const part of parts) columns.push({ name: columnName(field, part.name), type: part.type });
    const main = columnName(field, (parts.find(({ slot }) => slot) ?? parts[0])?.name);
    const isText = parts[0]?.isText === true;
    const key = isText ? `lower(${quote(main)})` : quote(main);
    const isReference = parts.length === 1 && parts[0]!.type === 'uuid' && typeof field.options.to === 'string';
    if (isReference) {
      foreignKeys.push({
        name: `${table}_${main}_fk`,
        to: toSnakeCase(field.options.to as string),
        sql: `foreign key (workspace_id, ${quote(main)}) references data.${quote(toSnakeCase(field.options.to as string))} (workspace_id, id) on delete set null (${quote(main)})`,
      });
    }
    if (field.unique)
      indexes.push({
        name: `${table}_${main}_unique`,
        sql: `unique (workspace_id, ${key}) ${live} and ${quote(main)} is not null`,
      });
    else if (field.indexed || isReference)
      indexes.push({ name: `${table}_${main}_index`, sql: `(workspace_id, ${key}, id) ${live}` });
    if (field.type.name === 'anyReference')
      indexes.push({
        name: `${table}_${columnName(field)}_index`,
        sql: `(workspace_id, ${quote(columnName(field, 'id'))}, id) ${live}`,
      });
  }
  if (definition.isCustomizable !== false) {
    columns.push({ name: 'custom', type: 'jsonb', isRequired: true, default: "'{}'" });
    addSlots(table, columns, indexes);
  }
  return { name: table, columns, indexes, foreignKeys };
}

/** The one table that holds the records of every object a company made. */
export function customRecordTable(): Table {
  const name = 'custom_record';
  const columns: Column[] = [
    ...system,
    { name: 'object', type: 'text', isRequired: true },
    { name: 'name', type: 'text' },
    { name: 'owner_id', type: 'uuid' },
    { name: 'custom', type: 'jsonb', isRequired: true, default: "'{}'" },
  ];
  const indexes = [
    { name: `${name}_created`, sql: `(workspace_id, object, created_at, id) ${live}` },
    { name: `${name}_updated`, sql: `(workspace_id, object, updated_at, id) ${live}` },
    { name: `${name}_name_index`, sql: `(workspace_id, object, lower("name"), id) ${live}` },
    { name: `${name}_trash`, sql: '(workspace_id, deleted_at, id) where deleted_at is not null' },
  ];
  addSlots(name, columns, indexes, 'object, ');
  const foreignKeys = [
    {
      name: `${name}_owner_id_fk`,
      to: 'user',
      sql: 'foreign key (workspace_id, owner_id) references data."user" (workspace_id, id) on delete set null (owner_id)',
    },
  ];
  return { name, columns, indexes, foreignKeys };
}

function addSlots(table: string, columns: Column[], indexes: Table['indexes'], lead = '') {
  for (const { name, type, kind } of slots) {
    columns.push({ name, type });
    const key = kind === 'text' ? `lower(${name})` : name;
    indexes.push({
      name: `${table}_slot_${name}`,
      sql: `(workspace_id, ${lead}${key}, id) where ${name} is not null and deleted_at is null`,
    });
  }
}

function quote(identifier: string): string {
  return `"${identifier}"`;
}
