import { badRequest } from '#core/kit/problem.ts';
import { join, name, type Rendered, raw, render, type Sql, sql } from '#core/kit/sql.ts';
import type { ObjectModel } from '../model/model.ts';
import { seenBy } from './access-condition.ts';
import { chooseRows } from './choose-rows.ts';
import { compileFilter } from './compile-filter.ts';
import { documentColumns, type Shape } from './document.ts';
import { amongOpen } from './reach-size.ts';
import { firstRow, type Row, type Scope, source } from './row.ts';
import { searchCondition } from './search-condition.ts';
import { cursorValues, parseSort, type SortKey, sortSignature } from './sort.ts';

export interface ListRequest {
  filter?: unknown;
  /** Words to find, as in global search. */
  q?: string;
  sort?: string;
  limit: number;
  cursor?: string;
  fields?: string[];
  expand?: string[];
  isInTrash?: boolean;
  /** For somebody who sees few of the records: they are looked up. */
  isNarrow?: boolean;
}

/** A list compiled for its shape. The statement gives one row: documents as text, whether more follow, last values. */
export interface CompiledList extends Rendered {
  signature: string;
}

/** Conditions of a list: workspace, trash, what the asker may see, the filter, the words. */
export function listConditions(
  request: Pick<ListRequest, 'filter' | 'q' | 'isInTrash' | 'isNarrow'>,
  row: Row,
  scope: Scope,
): Sql[] {
  const { where } = source(row, request.isInTrash ?? false);
  return [
    ...where,
    ...((request.isNarrow && !request.isInTrash ? amongOpen(row.object, scope, row.alias) : undefined) ??
      seenBy(row, scope, 'read')),
    ...(request.filter === undefined ? [] : [compileFilter(request.filter, row, scope)]),
    ...(request.q ? [searchCondition(request.q, row, scope, request.isInTrash ?? false)] : []),
  ];
}

/** One round trip, one row: `[documents joined by commas, rows found (one more than the limit: more follow), cursor values]`. */
export function compileList(object: ObjectModel, request: ListRequest, asked: Scope): CompiledList {
  const scope = { ...asked, isPage: true };
  const row = firstRow(object);
  const keys = parseSort(request.sort, row, scope);
  const conditions = listConditions(request, row, scope);
  const signature = sortSignature(keys);
  const after = request.cursor ? readCursor(request.cursor, signature, keys) : undefined;
  const { from } = source(row);
  const shape: Shape = { fields: request.fields, expand: request.expand, isSingle: false };
  const columns = documentColumns(row, shape, scope);
  // Rows are chosen before documents are made: what a page leaves out costs nothing to render.
  const statement = sql`select string_agg(d.doc, ',' order by d.n) filter (where d.n <= ${raw(String(request.limit))}), count(*), max(d.after) filter (where d.n = ${raw(String(request.limit))})
from (select row_to_json(_x)::text as doc, row_number() over () as n, ${cursorValues(keys)}::text as after
from (${chooseRows({ from, conditions, keys, after, limit: request.limit + 1 })}) t
cross join lateral (select ${join(columns, ', ')}) _x) d`;
  return { ...render(statement), signature };
}

/** Statement that counts the rows of a list, at most `most` of them. */
export function compileCount(object: ObjectModel, request: ListRequest, scope: Scope, most?: number): Rendered {
  const row = firstRow(object);
  const { from } = source(row);
  const rows = sql`from ${from} where ${join(listConditions(request, row, scope), ' and ')}`;
  return render(
    most === undefined
      ? sql`select count(*) ${rows}`
      : sql`select count(*) from (select 1 ${rows} limit ${raw(String(most))}) counted`,
  );
}

/** What may be done with a record that not everybody may do everything with; in this order in `compileRecord`. */
export const abilityVerbs = ['update', 'delete', 'share'] as const;

/** Columns that say so; none where the person may do all of it with every record. */
function abilities(row: Row, scope: Scope): Sql {
  const conditions = abilityVerbs.map((verb) => seenBy(row, scope, verb));
  if (conditions.every((list) => list.length === 0)) return sql``;
  const columns = conditions.map((list) => (list.length === 0 ? raw('true') : sql`(${join(list, ' and ')}) is true`));
  return sql`, ${join(columns, ', ')}`;
}

/**
 * Statement for one record: `[version, document, in the trash?]` and, where it differs by record, what may be done with
 * it; no row when it is not there for the asker.
 */
export function compileRecord(object: ObjectModel, shape: Shape, scope: Scope, id: Sql): Rendered {
  const row = firstRow(object);
  const { from, where } = source(row, 'any');
  const conditions = [...where, sql`t.id = ${id}`, ...seenBy(row, scope, 'read')];
  const columns = documentColumns(row, shape, scope);
  const derived = [...object.fields.values()].filter(({ type, isAutomatic }) => type.name === 'rollUp' || isAutomatic);
  const tag =
    derived.length === 0
      ? sql`t.version::text`
      : sql`t.version::text || '-' || left(md5(concat_ws(',', ${join(
          derived.map(({ key }) => sql`_x.${name(key)}`),
          ', ',
        )})), 8)`;
  return render(
    sql`select ${shape.fields ? sql`t.version::text` : tag}, row_to_json(_x)::text, t.deleted_at is not null${abilities(row, scope)} from ${from} cross join lateral (select ${join(columns, ', ')}) _x where ${join(conditions, ' and ')}`,
  );
}

export function writeCursor(signature: string, values: string): string {
  return Buffer.from(JSON.stringify([signature, JSON.parse(values)])).toString('base64url');
}

function readCursor(cursor: string, signature: string, keys: SortKey[]): (string | null)[] {
  const refuse = () => badRequest('invalid_cursor', 'The cursor is not one that this list gave.', 'cursor');
  let decoded: unknown;
  try {
    decoded = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw refuse();
  }
  if (!Array.isArray(decoded) || decoded[0] !== signature || !Array.isArray(decoded[1])) throw refuse();
  const values = decoded[1] as unknown[];
  if (values.length !== keys.length) throw refuse();
  if (!values.every((value) => value === null || (typeof value === 'string' && !value.includes('\0')))) throw refuse();
  return values as (string | null)[];
}
