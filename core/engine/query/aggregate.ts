import { badRequest } from '#core/kit/problem.ts';
import { join, type Rendered, raw, render, type Sql, sql } from '#core/kit/sql.ts';
import type { ObjectModel } from '../model/model.ts';
import { compileFilter } from './compile-filter.ts';
import { compileGroup, type Group, type Grouping } from './grouping.ts';
import { listConditions } from './list.ts';
import { firstRow, partAccess, type Row, type Scope, source } from './row.ts';

export type { Grouping } from './grouping.ts';

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
  /** Number of a measure: groups with most of it come first. Absent: in the order of the keys. */
  largestBy?: number;
  limit?: number;
}

/** Groups given at most; one more row tells that there are others. */
export const mostGroups = 10_000;

/**
 * One row of JSON per group: `{keys, labels, values}`. Groups come in the order in which the grouped values are
 * listed anywhere: choices as in their list, references as the records they point to, none last. Rows the asker may
 * not see are not in it. Amounts are summed in the base currency.
 */
export function compileAggregate(object: ObjectModel, request: AggregateRequest, scope: Scope): Rendered {
  const row = firstRow(object);
  const { from } = source(row);
  const groups = request.groupBy.map((grouping, index) => compileGroup(grouping, row, scope, `groupBy.${index}`));
  const measures = request.measures.map((measure, index) => compileMeasure(measure, row, scope, index));
  const columns = [
    ...groups.map(({ key }, index) => sql`${key} as ${raw(`k${index}`)}`),
    ...groups.flatMap(({ sample }, index) => (sample ? [sql`min(${sample}) as ${raw(`s${index}`)}`] : [])),
    ...measures.map(({ value }, index) => sql`${value} as ${raw(`m${index}`)}`),
  ];
  const joins = groups.flatMap((group) => group.joins ?? []);
  const grouped = sql`select ${join(columns, ', ')} from ${from}${join(joins, '')} where ${join(listConditions(request, row, scope), ' and ')}${groupClause(groups)}`;
  const keys = groups.map((_, index) => keyAt(index));
  const labels = groups.map(({ label, sample }, index) => label(sample ? raw(`g.s${index}`) : keyAt(index)));
  const values = measures.map(({ toJson }, index) => toJson(raw(`g.m${index}`)));
  const entry = sql`json_build_object('keys', json_build_array(${join(keys, ', ')}), 'labels', json_build_array(${join(labels, ', ')}), 'values', json_build_array(${join(values, ', ')}))::text`;
  return render(sql`select ${entry} from (${grouped}) g${orderClause(groups, request)}`);
}

const keyAt = (index: number) => raw(`g.k${index}`);

function groupClause(groups: Group[]): Sql {
  if (groups.length === 0) return raw('');
  return raw(` group by ${groups.map((_, index) => index + 1).join(', ')}`);
}

function orderClause(groups: Group[], { largestBy, limit = mostGroups, measures }: AggregateRequest): Sql {
  if (largestBy !== undefined && !measures[largestBy])
    throw badRequest('unknown_measure', `There is no measure ${largestBy}.`, 'largestBy');
  if (groups.length === 0) return raw('');
  const orders = [
    ...(largestBy === undefined ? [] : [raw(`g.m${largestBy} desc`)]),
    ...groups.flatMap(({ order }, index) => order(keyAt(index))),
  ].map((order) => sql`${order} nulls last`);
  return sql` order by ${join(orders, ', ')} limit ${raw(String(Math.min(limit, mostGroups) + 1))}`;
}

interface CompiledMeasure {
  value: Sql;
  toJson: (value: Sql) => Sql;
}

function compileMeasure(measure: Measure, row: Row, scope: Scope, index: number): CompiledMeasure {
  const path = `measures.${index}`;
  const only =
    measure.filter === undefined
      ? raw('')
      : sql` filter (where ${compileFilter(measure.filter, row, scope, `${path}.filter`)})`;
  if (measure.operation === 'count') return { value: sql`count(*)${only}`, toJson: (value) => value };
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
  return {
    value: sql`${raw(measure.operation)}(${field.type.measure(at, field)})${only}`,
    // Exact numbers travel as text, like amounts everywhere.
    toJson: (value) => (measure.operation === 'avg' ? sql`round((${value})::numeric, 6)::text` : sql`(${value})::text`),
  };
}
