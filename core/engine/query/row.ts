import type { Asker, Field, PartAccess } from '#core/fields/field.ts';
import { workspaceParam } from '#core/fields/late.ts';
import { type Late, literal, name, raw, type Sql, sql } from '#core/kit/sql.ts';
import type { Principal } from '../access/principal.ts';
import { columnName, type Model, type ObjectModel } from '../model/model.ts';
import { computedAccess } from './computed.ts';

/** What a statement is compiled for: the workspace's model and who asks. */
export interface Scope {
  model: Model;
  principal: Principal;
  /** One page of many rows is wanted: what is asked of each row must not be prepared for all. */
  isPage?: boolean;
}

/** A row in the statement: an object and the alias of its table there. */
export interface Row {
  object: ObjectModel;
  alias: string;
  /** Hands out aliases that no other row of the statement has. */
  names: { next: number };
}

export function firstRow(object: ObjectModel, alias = 't'): Row {
  return { object, alias, names: { next: 1 } };
}

export function nextRow(row: Row, object: ObjectModel): Row {
  return { object, alias: `r${row.names.next++}`, names: row.names };
}

/**
 * `read.contact r1` with its workspace condition. Reads go through the views of schema `read`, which the database
 * itself holds to the workspace; the condition is written as well, so that indexes lead with it.
 */
export function source(row: Row, isInTrash: boolean | 'any' = false): { from: Sql; where: Sql[] } {
  const { object, alias } = row;
  const where = [sql`${raw(alias)}.workspace_id = ${workspaceParam as Late<Asker>}`];
  if (object.isCustom) where.push(sql`${raw(alias)}.object = ${literal(object.name)}`);
  if (isInTrash !== 'any') where.push(raw(`${alias}.deleted_at is ${isInTrash ? 'not ' : ''}null`));
  return { from: sql`read.${name(object.table)} ${raw(alias)}`, where };
}

/** How to get at the stored parts of a field of the row, each already of its type. */
export function partAccess(field: Field, row: Row, scope: Scope): PartAccess {
  const alias = raw(row.alias);
  const { storage } = field;
  if (storage.kind === 'columns') return (part = '') => sql`${alias}.${name(columnName(field, part))}`;
  if (storage.kind === 'computed') return computedAccess(field, row, scope);
  const parts = field.type.parts(field);
  const document = sql`${alias}.custom`;
  return (wanted = '') => {
    const part = parts.find((candidate) => candidate.name === wanted)!;
    if (storage.slot && (part.name === '' || part.slot)) return sql`${alias}.${name(storage.slot)}`;
    const holder = parts.length > 1 ? sql`${document}->${literal(field.key)}` : document;
    const key = literal(parts.length > 1 ? part.name : field.key);
    if (part.type === 'jsonb') return sql`(${holder}->${key})`;
    if (part.type.endsWith('[]'))
      return sql`(case when jsonb_typeof(${holder}->${key}) = 'array' then array(select jsonb_array_elements_text(${holder}->${key})) end)`;
    if (part.type === 'text') return sql`(${holder}->>${key})`;
    return sql`(${holder}->>${key})::${raw(part.type)}`;
  };
}

/** SQL of the field's wire value. */
export function jsonOf(field: Field, row: Row, scope: Scope): Sql {
  return field.type.toJson(partAccess(field, row, scope), field);
}

/** SQL of the text that names the row. */
export function titleOf(row: Row, scope: Scope): Sql {
  return partAccess(row.object.titleField, row, scope)();
}
