import type { Statement } from '#core/database/flight.ts';
import type { Field } from '#core/fields/field.ts';
import { quoteName } from '#core/kit/sql.ts';
import { columnName, type ObjectModel } from '../model/model.ts';
import type { Document } from './rules.ts';

/** Fields that are kept in the row: not computed, not of the engine. */
export function storedFields(object: ObjectModel): Field[] {
  return [...object.fields.values()].filter(({ isSystem, storage }) => !isSystem && storage.kind !== 'computed');
}

/** What goes into one column of a row. */
export interface ColumnValue {
  column: string;
  type: string;
  value: unknown;
}

function valuesOf(field: Field, value: unknown): ColumnValue[] {
  const given = value === null || value === undefined ? {} : field.type.toParts(value, field);
  return field.type.parts(field).map(({ name, type }) => ({
    column: columnName(field, name),
    type,
    value: given[name] ?? null,
  }));
}

/** What the `custom` document holds for a field: its part, or an object of its parts. */
export function customValue(field: Field, value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  const given = field.type.toParts(value, field);
  const parts = field.type.parts(field);
  const plain = Object.fromEntries(
    parts.map(({ name, type }) => {
      const part = given[name];
      return [name, type === 'jsonb' && typeof part === 'string' ? JSON.parse(part) : part];
    }),
  );
  return parts.length === 1 ? plain[parts[0]!.name] : plain;
}

/** What an indexed slot holds for a field. */
export function slotValue(field: Field, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  const part = field.type.parts(field).find(({ slot }) => slot)!;
  return field.type.toParts(value, field)[part.name] ?? null;
}

function slotsOf(object: ObjectModel): { field: Field; slot: string }[] {
  return storedFields(object).flatMap((field) =>
    field.storage.kind === 'custom' && slotNameOf(field) ? [{ field, slot: slotNameOf(field)! }] : [],
  );
}

/** The slot to write, also while it is being filled and reads do not use it yet. */
export function slotNameOf(field: Field): string | undefined {
  return field.storage.kind === 'custom' ? (field.storage.slot ?? field.storage.fillingSlot) : undefined;
}

export interface Stamp {
  workspaceId: number;
  id: string;
  userId: string | null;
  /** Only for imports and demo data that keep the times of another system. */
  createdAt?: string;
}

/** Everything a new row holds. Which columns these are depends on the object only. */
export function rowColumns(object: ObjectModel, document: Document, stamp: Stamp): ColumnValue[] {
  const columns: ColumnValue[] = [
    { column: 'workspace_id', type: 'int', value: stamp.workspaceId },
    { column: 'id', type: 'uuid', value: stamp.id },
    { column: 'created_by_id', type: 'uuid', value: stamp.userId },
    { column: 'updated_by_id', type: 'uuid', value: stamp.userId },
  ];
  if (object.isCustom) columns.push({ column: 'object', type: 'text', value: object.name });
  const custom: Document = {};
  for (const field of storedFields(object)) {
    if (field.storage.kind === 'custom') custom[field.key] = customValue(field, document[field.key]);
    else columns.push(...valuesOf(field, document[field.key]));
  }
  if (object.definition.isCustomizable !== false)
    columns.push({ column: 'custom', type: 'jsonb', value: JSON.stringify(custom) });
  for (const { field, slot } of slotsOf(object))
    columns.push({ column: slot, type: slotType(slot), value: slotValue(field, document[field.key]) });
  return columns;
}

/** Inserts the row. The text depends on the object only, so that it is prepared once. */
export function insertRow(object: ObjectModel, document: Document, stamp: Stamp): Statement {
  const columns = rowColumns(object, document, stamp);
  return {
    text: `insert into data.${quoteName(object.table)} (${columns.map(({ column }) => quoteName(column)).join(', ')}) values (${columns
      .map(({ type }, index) => `$${index + 1}::${type}`)
      .join(', ')})`,
    values: columns.map(({ value }) => value),
  };
}

/** Whether nothing changes but what moves by itself, such as the last activity. */
export function movesByItself(object: ObjectModel, changed: string[]): boolean {
  return changed.every((key) => object.fields.get(key)?.isAutomatic === true);
}

/** Updates the changed fields of the row and raises its version, unless only such change as move by themselves. */
export function updateRow(object: ObjectModel, changed: string[], document: Document, stamp: Stamp): Statement {
  const values: unknown[] = [stamp.workspaceId, stamp.id, stamp.userId];
  const sets = movesByItself(object, changed)
    ? ['updated_by_id = coalesce(updated_by_id, $3::uuid)']
    : ['version = version + 1', 'updated_at = now()', 'updated_by_id = $3::uuid'];
  const custom: Document = {};
  const removed: string[] = [];
  const add = (column: string, type: string, value: unknown) => {
    values.push(value);
    sets.push(`${quoteName(column)} = $${values.length}::${type}`);
  };
  for (const key of changed) {
    const field = object.fields.get(key)!;
    const value = document[key];
    if (field.storage.kind !== 'custom') {
      for (const part of valuesOf(field, value)) add(part.column, part.type, part.value);
      continue;
    }
    if (value === null || value === undefined) removed.push(key);
    else custom[key] = customValue(field, value);
    const slot = slotNameOf(field);
    if (slot) add(slot, slotType(slot), slotValue(field, value));
  }
  if (removed.length > 0 || Object.keys(custom).length > 0) {
    values.push(JSON.stringify(custom), removed);
    sets.push(`custom = (custom || $${values.length - 1}::jsonb) - $${values.length}::text[]`);
  }
  return {
    text: `update data.${quoteName(object.table)} set ${sets.join(', ')} where workspace_id = $1 and id = $2`,
    values,
  };
}

/** Moves the row to the trash, or back. */
export function markDeleted(object: ObjectModel, isDeleted: boolean, stamp: Stamp): Statement {
  return {
    text: `update data.${quoteName(object.table)} set version = version + 1, updated_at = now(), updated_by_id = $3::uuid, deleted_at = ${isDeleted ? 'now()' : 'null'} where workspace_id = $1 and id = $2`,
    values: [stamp.workspaceId, stamp.id, stamp.userId],
  };
}

/** The same for many; gives `[id, version]` of those that were not there yet. */
export function markManyDeleted(
  object: ObjectModel,
  isDeleted: boolean,
  { workspaceId, ids, userId }: Pick<Stamp, 'workspaceId' | 'userId'> & { ids: string[] },
): Statement {
  return {
    text: `update data.${quoteName(object.table)} set version = version + 1, updated_at = now(), updated_by_id = $3::uuid, deleted_at = ${isDeleted ? 'now()' : 'null'} where workspace_id = $1 and id = any($2::uuid[]) and deleted_at is ${isDeleted ? '' : 'not '}null returning id, version`,
    values: [workspaceId, ids, userId],
  };
}

function slotType(slot: string): string {
  return { t: 'text', n: 'numeric', d: 'timestamptz' }[slot[0] as 't' | 'n' | 'd'];
}
