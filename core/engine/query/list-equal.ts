import { badRequest } from '#core/kit/problem.ts';
import { join, type Rendered, render, sql } from '#core/kit/sql.ts';
import type { ObjectModel } from '../model/model.ts';
import { compileFilter } from './compile-filter.ts';
import { documentColumns } from './document.ts';
import { firstRow, type Scope, source } from './row.ts';

/** Documents whose fields equal the values, whoever asks; one row each, at most 1,000. For rules. */
export function compileEqual(object: ObjectModel, scope: Scope, equal: Record<string, unknown>): Rendered {
  const row = firstRow(object);
  const { from, where } = source(row, 'id' in equal ? 'any' : false);
  const conditions = Object.entries(equal).map(([field, value]) => {
    if (!object.fields.has(field)) throw badRequest('unknown_field', `${object.name} has no field "${field}".`);
    const node = value === null ? { field, op: 'empty' } : { field, op: 'eq', value };
    return compileFilter(node, row, scope, 'rule');
  });
  const stored = [...object.fields.values()].filter(({ type }) => !type.isDerived);
  const columns = documentColumns(row, { fields: stored.map(({ key }) => key), isSingle: true }, scope);
  return render(
    sql`select row_to_json(_x)::text from ${from} cross join lateral (select ${join(columns, ', ')}) _x where ${join([...where, ...conditions], ' and ')} order by t.id limit 1000`,
  );
}
