import type { Field, FieldType, Operator } from '#core/fields/field.ts';
import { workspaceParam } from '#core/fields/late.ts';
import { badRequest, InvalidValue } from '#core/kit/problem.ts';
import { join, literal, raw, type Sql, sql } from '#core/kit/sql.ts';
import { type ObjectModel, relationName } from '../model/model.ts';
import { seenBy } from './access-condition.ts';
import type { FilterNode } from './filter.ts';
import { nextRow, partAccess, type Row, type Scope, source } from './row.ts';

const mostDepth = 12;
const mostConditions = 200;
const mostGroups = 200;
const mostHops = 3;

interface Progress {
  conditions: number;
  groups: number;
}

/** Throws a 400 that names the place when anything is unknown or malformed. */
export function compileFilter(
  node: unknown,
  row: Row,
  scope: Scope,
  path = 'filter',
  depth = 0,
  progress: Progress = { conditions: 0, groups: 0 },
): Sql {
  if (depth > mostDepth) throw badRequest('filter_too_deep', `Filters nest at most ${mostDepth} levels deep.`, path);
  if (typeof node !== 'object' || node === null || Array.isArray(node))
    throw badRequest('invalid_filter', 'A filter is an object with "and", "or", "not" or "field".', path);
  const keys = Object.keys(node);
  const given = node as { and?: unknown; or?: unknown; not?: unknown; field?: unknown };
  const group = 'and' in given ? 'and' : 'or' in given ? 'or' : 'not' in given ? 'not' : undefined;
  if (group) {
    progress.groups += 1;
    if (progress.groups > mostGroups)
      throw badRequest('filter_too_long', `A filter has at most ${mostGroups} groups.`, path);
    if (keys.length > 1) throw badRequest('invalid_filter', `"${group}" stands alone in its object.`, path);
    if (group === 'not')
      return sql`(${compileFilter(given.not, row, scope, `${path}.not`, depth + 1, progress)}) is not true`;
    const members = given[group];
    if (!Array.isArray(members)) throw badRequest('invalid_filter', `"${group}" takes a list.`, `${path}.${group}`);
    if (members.length === 0) return raw(group === 'and' ? 'true' : 'false');
    const parts = members.map((member, index) =>
      compileFilter(member, row, scope, `${path}.${group}.${index}`, depth + 1, progress),
    );
    return sql`(${join(parts, ` ${group} `)})`;
  }
  const unknown = keys.find((key) => !['field', 'op', 'value'].includes(key));
  if (unknown) throw badRequest('invalid_filter', `A condition has no "${unknown}".`, `${path}.${unknown}`);
  progress.conditions += 1;
  if (progress.conditions > mostConditions)
    throw badRequest('filter_too_long', `A filter has at most ${mostConditions} conditions.`, path);
  return compileCondition(node as Condition, row, scope, path);
}

type Condition = Extract<FilterNode, { field: string }>;

/** Operators that hold when there is no related record at all, as the negation of the one that does not. */
const negations: Record<string, string> = {
  ne: 'eq',
  notIn: 'in',
  notContains: 'contains',
  empty: 'notEmpty',
  containsNone: 'containsAny',
};

function compileCondition(condition: Condition, row: Row, scope: Scope, path: string): Sql {
  if (typeof condition.field !== 'string' || condition.field === '')
    throw badRequest('invalid_filter', 'A condition needs a field.', `${path}.field`);
  if (typeof condition.op !== 'string') throw badRequest('invalid_filter', 'A condition needs an "op".', `${path}.op`);
  const steps = condition.field.split('.');
  const [head, ...rest] = steps as [string, ...string[]];
  if (rest.length > mostHops)
    throw badRequest('filter_too_deep', `A path follows at most ${mostHops} relations.`, `${path}.field`);
  const own = row.object.fields.get(head);
  const sub = rest.length === 1 && own?.type.subfields?.(own)[rest[0]!];
  if (own && sub) {
    const at = partAccess(own, row, scope);
    return applyOperator({ ...own, type: sub.type }, () => at(sub.part), condition, row, path);
  }
  if (rest.length === 0) {
    if (!own) throw unknownField(row.object, head, path);
    return applyOperator(own, partAccess(own, row, scope), condition, row, path);
  }
  const positive = negations[condition.op];
  const followed = { ...condition, field: rest.join('.'), op: positive ?? condition.op };
  const exists = followRelation(head, followed, row, scope, path);
  return positive ? sql`not ${exists}` : exists;
}

/** `exists (…)` over the related records that the asker may see. */
function followRelation(relation: string, condition: Condition, row: Row, scope: Scope, path: string): Sql {
  const { object } = row;
  const inverse = scope.model.inversesOf(object.name).find(({ key }) => key === relation);
  const reference = [...object.fields.values()].find(
    (field) => typeof field.options.to === 'string' && relationName(field) === relation,
  );
  const linked = object.fields.get(relation);
  let target: Row;
  let tie: Sql;
  if (reference && !reference.type.rows) {
    target = nextRow(row, scope.model.object(reference.options.to as string));
    tie = sql`${raw(target.alias)}.id = ${partAccess(reference, row, scope)()}`;
  } else if (linked?.type.rows === 'links' || reference?.type.rows === 'links') {
    const field = (linked?.type.rows === 'links' ? linked : reference)!;
    target = nextRow(row, scope.model.object(field.options.to as string));
    tie = linkTie(field, raw(`${row.alias}.id`), raw(`${target.alias}.id`));
  } else if (inverse) {
    target = nextRow(row, scope.model.object(inverse.object));
    tie =
      inverse.field.type.rows === 'links'
        ? linkTie(inverse.field, raw(`${target.alias}.id`), raw(`${row.alias}.id`))
        : sql`${partAccess(inverse.field, target, scope)()} = ${raw(row.alias)}.id`;
  } else {
    throw unknownField(object, relation, path);
  }
  const { from, where } = source(target);
  const conditions = [
    ...where,
    tie,
    ...seenBy(target, scope, 'read'),
    compileCondition(condition, target, scope, path),
  ];
  return sql`exists (select 1 from ${from} where ${join(conditions, ' and ')})`;
}

function linkTie(field: Field, from: Sql, to: Sql): Sql {
  return sql`exists (select 1 from read.record_link l where l.workspace_id = ${workspaceParam} and l.field = ${literal(`${field.object}.${field.key}`)} and l.from_id = ${from} and l.to_id = ${to})`;
}

/** The operators that a field takes. */
export function operatorsOf(field: Field): Record<string, Operator> {
  return field.type.operatorsOf?.(field) ?? field.type.operators;
}

function applyOperator(
  field: Field<Record<string, unknown>> & { type: FieldType },
  at: ReturnType<typeof partAccess>,
  condition: Condition,
  row: Row,
  path: string,
): Sql {
  const operators = operatorsOf(field);
  const operator = Object.hasOwn(operators, condition.op) ? operators[condition.op] : undefined;
  if (!operator)
    throw badRequest(
      'unknown_operator',
      `"${condition.field}" has no operator "${condition.op}"; it has ${Object.keys(operators).join(', ')}.`,
      `${path}.op`,
    );
  try {
    const value = operator.parse(condition.value, field);
    return operator.sql(at, value, field, { alias: row.alias, object: row.object.name });
  } catch (error) {
    if (!(error instanceof InvalidValue)) throw error;
    throw badRequest('invalid_filter_value', `${condition.field} ${error.message}.`, `${path}.value`);
  }
}

function unknownField(object: ObjectModel, key: string, path: string): Error {
  return badRequest('unknown_field', `${object.definition.label.en} has no field "${key}".`, `${path}.field`);
}
