import type { Database } from '#core/database/database.ts';
import type { Field, FieldType } from '#core/fields/field.ts';
import { badRequest, Problem } from '#core/kit/problem.ts';
import { bind, join, render, sql } from '#core/kit/sql.ts';
import { firstRow, partAccess, type Scope, source } from '../query/row.ts';
import type { ObjectModel } from './model.ts';

/** Only one value in one indexed place can be looked up in time. Throws 400 for types that are more, or less. */
export function assertCanBeUnique(type: FieldType): void {
  const parts = type.parts({ options: {} } as never);
  if (parts.length === 1 && parts[0]!.slot && 'in' in type.operators) return;
  throw badRequest('cannot_be_unique', `Fields of type "${type.name}" cannot be unique.`, 'unique');
}

/** Refuses to call a field unique while live records share a value, saying how many. */
export async function refuseDuplicates(
  database: Database,
  scope: Scope,
  object: ObjectModel,
  field: Field,
): Promise<void> {
  const row = firstRow(object);
  const { from, where } = source(row);
  const value = partAccess(field, row, scope)();
  const key = field.type.parts(field)[0]!.isText ? sql`lower(${value})` : value;
  const { text, values } = render(
    sql`select count(*), coalesce(sum(n), 0) from (select count(*) as n from ${from} where ${join([...where, sql`${value} is not null`], ' and ')} group by ${key}) s where n > 1`,
  );
  const rows = await database.read(scope.principal.workspaceId, { text, values: bind(values, scope.principal) });
  const [shared, records] = rows[0]!.map(Number) as [number, number];
  if (shared === 0) return;
  const message = `${records} records share ${shared === 1 ? 'a value' : `${shared} values`} with another. Tell them apart first.`;
  throw new Problem(409, 'not_unique', message, {
    errors: [{ path: 'unique', code: 'has_duplicates', message }],
    extra: { values: shared, records },
  });
}
