import type { Field, PartAccess } from '#core/fields/field.ts';
import { compileFormula } from '#core/fields/formula/formula.field.ts';
import { badRequest } from '#core/kit/problem.ts';
import { join, raw, type Sql, sql } from '#core/kit/sql.ts';
import { seenBy } from './access-condition.ts';
import { compileFilter } from './compile-filter.ts';
import type { FilterNode } from './filter.ts';
import { nextRow, partAccess, type Row, type Scope, source } from './row.ts';

/** SQL of a value that is computed when read: a formula over the same row, or a roll-up over rows that point here. */
export function computedAccess(field: Field, given: Row, asked: Scope): PartAccess {
  // What is computed works with fields that the asker may not see by themselves.
  const scope = { ...asked, model: asked.model.base };
  const row = { ...given, object: scope.model.object(given.object.name) };
  if (field.type.name === 'rollUp') {
    const rollUp = compileRollUp(field, row, scope);
    return () => rollUp;
  }
  const { expression } = field.options as { expression: string };
  const compiled = compileFormula(
    expression,
    (key) => row.object.fields.get(key),
    (other) => partAccess(other, row, scope),
  );
  return () => compiled.sql;
}

interface RollUpOptions {
  from: string;
  via: string;
  operation: 'count' | 'sum' | 'min' | 'max';
  field?: string;
  filter?: FilterNode;
}

/** Counts, adds up or compares the records that point to the row, of those that the asker may see. */
function compileRollUp(field: Field, row: Row, scope: Scope): Sql {
  const options = field.options as unknown as RollUpOptions;
  const target = nextRow(row, scope.model.object(options.from));
  const via = target.object.fields.get(options.via);
  if (!via) throw badRequest('unknown_field', `${options.from} has no field "${options.via}".`);
  const { from, where } = source(target);
  const conditions = [
    ...where,
    sql`${partAccess(via, target, scope)('')} = ${raw(row.alias)}.id`,
    ...seenBy(target, scope, 'read'),
    ...(options.filter ? [compileFilter(options.filter, target, scope)] : []),
  ];
  const rows = sql`from ${from} where ${join(conditions, ' and ')}`;
  if (options.operation === 'count') return sql`(select count(*) ${rows})`;
  const measured = options.field === undefined ? undefined : target.object.fields.get(options.field);
  if (!measured) throw badRequest('unknown_field', `${options.from} has no field "${options.field}".`);
  const at = partAccess(measured, target, scope);
  const value = measured.type.measure?.(at, measured) ?? at();
  return sql`(select ${raw(options.operation)}(${value}) ${rows})`;
}
