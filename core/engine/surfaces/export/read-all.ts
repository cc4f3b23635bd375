import type { Transaction } from '#core/database/database.ts';
import type { Statement } from '#core/database/flight.ts';
import { bind, join, render, sql } from '#core/kit/sql.ts';
import type { ObjectModel } from '../../model/model.ts';
import { seenBy } from '../../query/access-condition.ts';
import { joinsOf } from '../../query/choose-rows.ts';
import { documentColumns } from '../../query/document.ts';
import { type ListRequest, listConditions } from '../../query/list.ts';
import { firstRow, type Scope, source } from '../../query/row.ts';
import { orderBy, parseSort } from '../../query/sort.ts';

export type ExportRequest = Pick<ListRequest, 'filter' | 'q' | 'sort' | 'fields' | 'expand' | 'isInTrash'>;

const batch = 500;

/**
 * Statement that opens a cursor over the documents of all records of a list, narrowed to what the person may read and
 * export. Throws a 400 that names what is unknown.
 */
export function compileExport(object: ObjectModel, request: ExportRequest, scope: Scope): Statement {
  const row = firstRow(object);
  const keys = parseSort(request.sort, row, scope);
  const conditions = [...listConditions(request, row, scope), ...seenBy(row, scope, 'export')];
  const { from } = source(row);
  const columns = documentColumns(row, { fields: request.fields, expand: request.expand, isSingle: true }, scope);
  const { text, values } = render(
    sql`declare export no scroll cursor for select row_to_json(x)::text from (select t.* from ${from}${joinsOf(keys)} where ${join(conditions, ' and ')} order by ${orderBy(keys)}) t cross join lateral (select ${join(columns, ', ')}) x`,
  );
  return { text, values: bind(values, scope.principal) };
}

/**
 * The documents as JSON texts, in batches: one statement, so that all are of one moment, read through a cursor, so that
 * none are held.
 */
export async function* readAll(transaction: Transaction, cursor: Statement): AsyncGenerator<string[]> {
  await transaction.run(cursor);
  for (;;) {
    const [result] = await transaction.run({ text: `fetch ${batch} from export` });
    const documents = result!.rows.map(([document]) => document!);
    if (documents.length > 0) yield documents;
    if (documents.length < batch) return;
  }
}
