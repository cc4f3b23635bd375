import type { Field } from '#core/fields/field.ts';
import { badRequest } from '#core/kit/problem.ts';
import { join, literal, type Rendered, raw, render, type Sql, sql } from '#core/kit/sql.ts';
import type { ObjectModel } from '../model/model.ts';
import { relationName } from '../model/model.ts';
import { compileFilter } from './compile-filter.ts';
import { listConditions } from './list.ts';
import { firstRow, nextRow, partAccess, type Row, type Scope, source, titleOf } from './row.ts';

export interface Grouping {
  field: string;
  /** For dates: by day, week, month, quarter or year, in the asker's zone. */
  by?: 'value' | 'day' | 'week' | 'month' | 'quarter' | 'year';
}

export interface Measure {
  operation: 'count' | 'sum' | 'avg' | 'min' | 'max';
  field?: string;
  /** Only rows that also meet this count towards the measure: "won" beside "all". */
  filter?: unknown;
}

export interface AggregateRequest {
  filter?: unknown;
  q?: string;
  groupBy: Grouping[];
  measures: Measure[];
  limit?: number;
}

const mostGroups = 10_000;

/**
 * One row of JSON per group: `{keys, labels, values}`, ordered by the keys. Rows the asker may not see are not in it.
 * Amounts are summed in the base currency.
 */
export function compileAggregate(object: ObjectModel, request: AggregateRequest, scope: Scope): Rendered {
  const row = firstRow(object);
  const { from } = source(row);
  const groups = request.groupBy.map((grouping, index) => compileGroup(grouping, row, scope, index));
  const measures = request.measures.map((measure, index) => compileMeasure(measure, row, scope, index));
  const conditions = listConditions(request, row, scope);
  const inner = sql`select ${join([...groups.map(({ key }, index) => sql`${key} as ${raw(`k${index}`)}`), ...measures.map((measure, index) => sql`${measure} as ${raw(`m${index}`)}`)], ', ')} from ${from} where ${join(conditions, ' and ')}`;
  const names = groups.map((_, index) => raw(`g.k${index}`));
  const grouped =
    groups.length === 0
      ? inner
      : sql`${inner} group by ${join(
          groups.map((_, index) => raw(String(index + 1))),
          ', ',
        )} order by ${join(
          groups.map((_, index) => raw(`${index + 1} nulls last`)),
          ', ',
        )} limit ${raw(String(Math.min(request.limit ?? mostGroups, mostGroups) + 1))}`;
  // Names of references are looked up once per group, not once per row.
  const labels = groups.map(({ label }, index) => label(raw(`g.k${index}`)));
  return render(
    sql`select json_build_object('keys', json_build_array(${join(names, ', ')}), 'labels', json_build_array(${join(labels, ', ')}), 'values', json_build_array(${join(
      measures.map((_, index) => raw(`g.m${index}`)),
      ', ',
    )}))::text from (${grouped}) g`,
  );
}

interface Group {
  key: Sql;
  label: (key: Sql) => Sql;
}

function compileGroup(grouping: Grouping, row: Row, scope: Scope, index: number): Group {
  const path = `groupBy.${index}.field`;
  const [head, ...rest] = String(grouping.field).split('.');
  const relation = rest.length > 0 ? findRelation(row.object, head!) : undefined;
  if (relation) {
    // A field of a related record: grouped by what is reached through the reference.
    const target = nextRow(row, scope.model.object(relation.options.to as string));
    const inner = compileGroup({ ...grouping, field: rest.join('.') }, target, scope, index);
    const { from, where } = source(target, 'any');
    const tie = sql`${raw(target.alias)}.id = ${partAccess(relation, row, scope)()}`;
    return { key: sql`(select ${inner.key} from ${from} where ${join([...where, tie], ' and ')})`, label: inner.label };
  }
  const field = row.object.fields.get(grouping.field);
  if (!field)
    throw badRequest('unknown_field', `${row.object.definition.label.en} has no field "${grouping.field}".`, path);
  const at = partAccess(field, row, scope);
  const by = grouping.by ?? 'value';
  if (by !== 'value') {
    if (!field.type.groupings?.includes(by))
      throw badRequest('invalid_grouping', `"${field.key}" cannot be grouped by ${by}.`, `groupBy.${index}.by`);
    const local =
      field.type.name === 'dateTime' ? sql`timezone(${scope.principal.timeZone}, ${at()})` : sql`${at()}::timestamp`;
    return { key: sql`date_trunc(${literal(by)}, ${local})::date`, label: (key) => sql`${key}::text` };
  }
  if (field.type.rows === 'links' || !field.type.sortKey)
    throw badRequest('invalid_grouping', `"${field.key}" cannot be grouped by.`, path);
  if (typeof field.options.to === 'string') {
    const target = nextRow(row, scope.model.object(field.options.to));
    const { from, where } = source(target, 'any');
    return {
      key: at(),
      label: (key) =>
        sql`(select ${titleOf(target, scope)} from ${from} where ${join([...where, sql`${raw(target.alias)}.id = ${key}`], ' and ')})`,
    };
  }
  const main = field.type.parts(field)[0]?.name ?? '';
  const value = field.type.measure && field.type.parts(field).length > 1 ? field.type.measure(at, field) : at(main);
  return { key: value, label: (key) => sql`${key}::text` };
}

function findRelation(object: ObjectModel, name: string): Field | undefined {
  return [...object.fields.values()].find(
    (field) => relationName(field) === name && typeof field.options.to === 'string' && !field.type.rows,
  );
}

function compileMeasure(measure: Measure, row: Row, scope: Scope, index: number): Sql {
  const path = `measures.${index}`;
  const only =
    measure.filter === undefined
      ? raw('')
      : sql` filter (where ${compileFilter(measure.filter, row, scope, `${path}.filter`)})`;
  if (measure.operation === 'count') return sql`count(*)${only}`;
  const field = measure.field === undefined ? undefined : row.object.fields.get(measure.field);
  if (!field)
    throw badRequest(
      'unknown_field',
      `${row.object.definition.label.en} has no field "${measure.field}".`,
      `${path}.field`,
    );
  if (!['sum', 'avg', 'min', 'max'].includes(measure.operation))
    throw badRequest(
      'unknown_measure',
      `There is no measure "${String(measure.operation).slice(0, 40)}".`,
      `${path}.operation`,
    );
  const at = partAccess(field, row, scope);
  if (!field.type.measure) throw badRequest('not_measurable', `"${field.key}" cannot be added up.`, `${path}.field`);
  const value = sql`${raw(measure.operation)}(${field.type.measure(at, field)})${only}`;
  // Exact numbers travel as text, like amounts everywhere.
  return measure.operation === 'avg' ? sql`round((${value})::numeric, 6)::text` : sql`(${value})::text`;
}
