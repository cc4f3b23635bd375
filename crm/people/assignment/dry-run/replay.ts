import type { Transaction } from '#core/database/database.ts';
import { compileFilter } from '#core/engine/query/compile-filter.ts';
import { listConditions } from '#core/engine/query/list.ts';
import { firstRow, partAccess, type Scope, source } from '#core/engine/query/row.ts';
import { bind, join, raw, render, sql } from '#core/kit/sql.ts';
import { asCompany } from '../as-company.ts';
import type { Assignable } from '../assignable.ts';
import type { Rule } from '../types.ts';

/** A record of the past as rules would have seen it. */
export interface PastRecord {
  id: string;
  title: string | null;
  ownerId: string | null;
  createdAt: number;
  /** Still open today. */
  isOpen: boolean;
  /** Which of the rules its values fit, in their order. */
  fits: boolean[];
}

/** Records looked at in one dry run at most; the answer tells when there were more. */
export const mostReplayed = 2000;

/**
 * Records of the kind that the asker may see, made between the two instants, oldest first, each with the rules that it
 * fits. Throws a 400 that names the place when a filter is wrong.
 */
export async function readPast(
  transaction: Transaction,
  scope: Scope,
  kind: Assignable,
  rules: Rule[],
  between: { from: string; to: string },
): Promise<PastRecord[]> {
  const row = firstRow(scope.model.object(kind.object));
  const company = asCompany(scope.model, scope.principal);
  // Which record a filter fits would tell what a field holds that is kept from whoever asks.
  for (const [index, { filter }] of rules.entries())
    if (filter) compileFilter(filter, row, scope, `rules.${index}.filter`);
  const fits = [kind.isOpen, ...rules.map(({ filter }) => filter ?? { and: [] })].map(
    (filter, index) => sql`(${compileFilter(filter, row, company, `rules.${index - 1}.filter`)}) is true`,
  );
  const { from } = source(row);
  const title = partAccess(row.object.titleField, row, company)();
  const conditions = [
    ...listConditions({}, row, scope),
    sql`t.created_at >= ${between.from}::timestamptz`,
    sql`t.created_at < ${between.to}::timestamptz`,
  ];
  const { text, values } = render(
    sql`select t.id, ${title}, t.owner_id, extract(epoch from t.created_at) * 1000, ${join(fits, ', ')}
from ${from} where ${join(conditions, ' and ')} order by t.created_at, t.id limit ${raw(String(mostReplayed + 1))}`,
  );
  const [result] = await transaction.run({ text, values: bind(values, scope.principal) });
  return result!.rows.map(([id, name, ownerId, at, isOpen, ...answers]) => ({
    id: id!,
    title: name!,
    ownerId: ownerId!,
    createdAt: Math.floor(Number(at)),
    isOpen: isOpen === 't',
    fits: answers.map((answer) => answer === 't'),
  }));
}
