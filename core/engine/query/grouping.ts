import type { Field } from '#core/fields/field.ts';
import { timeZoneParam } from '#core/fields/late.ts';
import { badRequest } from '#core/kit/problem.ts';
import { join, literal, raw, type Sql, sql } from '#core/kit/sql.ts';
import { type ObjectModel, relationName } from '../model/model.ts';
import { seenBy } from './access-condition.ts';
import { nextRow, partAccess, type Row, type Scope, source, titleOf } from './row.ts';
import { parseSort } from './sort.ts';

export interface Grouping {
  field: string;
  /** For dates: by day, week, month, quarter or year, in the asker's zone. */
  by?: 'value' | 'day' | 'week' | 'month' | 'quarter' | 'year';
}

/** What a grouping is in SQL. `label` and `order` get the finished key: they run once per group, not once per row. */
export interface Group {
  key: Sql;
  /** Related rows that the key is read from, at most one for each row: they multiply nothing. */
  joins?: Sql[];
  /** A value as somebody wrote it, where the key is folded. */
  sample?: Sql;
  label: (key: Sql) => Sql;
  order: (key: Sql) => Sql[];
}

/** Throws a 400 that names the place when the field cannot be grouped by. */
export function compileGroup(grouping: Grouping, row: Row, scope: Scope, path: string): Group {
  const [head, ...rest] = String(grouping.field).split('.');
  const relation = rest.length > 0 ? findRelation(row.object, head!) : undefined;
  if (relation) return throughRelation(relation, { ...grouping, field: rest.join('.') }, row, scope, path);
  const field = row.object.fields.get(grouping.field);
  if (!field)
    throw badRequest(
      'unknown_field',
      `${row.object.definition.label.en} has no field "${grouping.field}".`,
      `${path}.field`,
    );
  if ((grouping.by ?? 'value') !== 'value') return byPeriod(field, grouping, row, scope, path);
  if (field.type.rows === 'links' || !field.type.sortKey)
    throw badRequest('invalid_grouping', `"${field.key}" cannot be grouped by.`, `${path}.field`);
  if (typeof field.options.to === 'string') return byReference(field, row, scope);
  return byValue(field, row, scope);
}

function findRelation(object: ObjectModel, name: string): Field | undefined {
  return [...object.fields.values()].find(
    (field) => relationName(field) === name && typeof field.options.to === 'string' && !field.type.rows,
  );
}

/**
 * By a field of a related record. It reaches exactly what a filter on the same path reaches (records that are not in
 * the trash and that the asker may see), so that filtering by a group's key finds the rows that were counted in it.
 */
function throughRelation(relation: Field, grouping: Grouping, row: Row, scope: Scope, path: string): Group {
  const target = nextRow(row, scope.model.object(relation.options.to as string));
  const inner = compileGroup(grouping, target, scope, path);
  const { from, where } = source(target);
  const conditions = [
    ...where,
    sql`${raw(target.alias)}.id = ${partAccess(relation, row, scope)()}`,
    ...seenBy(target, scope, 'read'),
  ];
  return { ...inner, joins: [sql` left join ${from} on ${join(conditions, ' and ')}`, ...(inner.joins ?? [])] };
}

function byPeriod(field: Field, { by }: Grouping, row: Row, scope: Scope, path: string): Group {
  if (!field.type.groupings?.includes(by!))
    throw badRequest('invalid_grouping', `"${field.key}" cannot be grouped by ${by}.`, `${path}.by`);
  const at = partAccess(field, row, scope)();
  const local = field.type.name === 'dateTime' ? sql`timezone(${timeZoneParam}, ${at})` : sql`${at}::timestamp`;
  return {
    key: sql`date_trunc(${literal(by!)}, ${local})::date`,
    label: (key) => sql`${key}::text`,
    order: (key) => [key],
  };
}

/** Groups have the names of the records pointed to, and come in the order in which those are listed. */
function byReference(field: Field, row: Row, scope: Scope): Group {
  const target = nextRow(row, scope.model.object(field.options.to as string));
  const { from, where } = source(target, 'any');
  const open = [...where, ...seenBy(target, scope, 'read')];
  const find = (value: Sql, key: Sql) =>
    sql`(select ${value} from ${from} where ${join([...open, sql`${raw(target.alias)}.id = ${key}`], ' and ')})`;
  return {
    key: partAccess(field, row, scope)(),
    label: (key) => find(titleOf(target, scope), key),
    order: (key) =>
      parseSort(undefined, target, scope).map(
        ({ sql: value, isDescending }) => sql`${find(value, key)} ${raw(isDescending ? 'desc' : 'asc')}`,
      ),
  };
}

function byValue(field: Field, row: Row, scope: Scope): Group {
  const at = partAccess(field, row, scope);
  const parts = field.type.parts(field);
  const [main] = parts;
  if (field.type.measure && parts.length > 1)
    return { key: field.type.measure(at, field), label: (key) => sql`${key}::text`, order: (key) => [key] };
  const value = at(main?.name ?? '');
  // Texts that differ in case alone are the same to filters, and so to groups.
  if (main?.isText)
    return {
      key: sql`lower(${value})`,
      sample: value,
      label: (key) => sql`${key}::text`,
      order: (key) => [key],
    };
  const isWhole = parts.length === 1 && main?.type !== 'jsonb';
  return {
    key: value,
    label: (key) => sql`${key}::text`,
    order: (key) => [isWhole ? field.type.sortKey!(() => key, field).sql : key],
  };
}
