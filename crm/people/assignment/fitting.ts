import type { RuleContext } from '#core/engine/operations/rules.ts';
import { compileFilter } from '#core/engine/query/compile-filter.ts';
import type { FilterNode } from '#core/engine/query/filter.ts';
import { recordParam } from '#core/engine/query/record-params.ts';
import { firstRow, type Scope, source } from '#core/engine/query/row.ts';
import { Problem } from '#core/kit/problem.ts';
import { bind, join, render, type Sql, sql } from '#core/kit/sql.ts';
import { asCompany } from './as-company.ts';
import type { Assignable } from './assignable.ts';
import type { Rule } from './types.ts';

/** A filter as SQL on the row; undefined when it cannot be read any more (a field of it has been deleted, say). */
export function compileQuietly(filter: FilterNode, row: ReturnType<typeof firstRow>, scope: Scope): Sql | undefined {
  try {
    return compileFilter(filter, row, scope);
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

/** The rules whose filter the record fits, in order, and whether it is work still to do. One statement asks all. */
export async function findFitting(
  context: RuleContext,
  assignable: Assignable,
  rules: Rule[],
  recordId: string,
): Promise<{ isOpen: boolean; fitting: Rule[] }> {
  const { model, principal, transaction } = context;
  const scope = asCompany(model, principal);
  const row = firstRow(model.object(assignable.object));
  const filters = [assignable.isOpen, ...rules.map(({ filter }) => filter ?? { and: [] })];
  const answers = filters.map((filter) => sql`(${compileQuietly(filter, row, scope) ?? sql`false`}) is true`);
  const { from, where } = source(row, 'any');
  const asked = render(
    sql`select ${join(answers, ', ')} from ${from} where ${join([...where, sql`t.id = ${recordParam}`], ' and ')}`,
  );
  const values = bind(asked.values, { ...principal, recordId });
  const [result] = await transaction.run({ text: asked.text, values });
  const [isOpen, ...fits] = (result!.rows[0] ?? []).map((value) => value === 't');
  return { isOpen: isOpen === true, fitting: rules.filter((_rule, index) => fits[index]) };
}
