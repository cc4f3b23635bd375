import { InvalidValue } from '#core/kit/problem.ts';
import { literal, raw, type Sql, sql } from '#core/kit/sql.ts';
import type { Field, Operator, RowAccess } from './field.ts';
import { workspaceParam } from './late.ts';
import { none, several } from './operators.ts';
import { readId } from './reference/reference.field.ts';

const most = 1000;

/** A list of ids without doubles. Throws InvalidValue naming the item. */
export function readIds(value: unknown): string[] {
  if (!Array.isArray(value)) throw new InvalidValue('not_a_list', 'expects a list of ids');
  if (value.length > most) throw new InvalidValue('too_many', `takes at most ${most}`);
  return [...new Set(value.map((item, index) => readIdAt(item, String(index))))];
}

/** `readId` whose error says where. */
export function readIdAt(value: unknown, at: string): string {
  try {
    return readId(value);
  } catch (error) {
    if (!(error instanceof InvalidValue)) throw error;
    throw new InvalidValue(error.code, error.message, at);
  }
}

function links(field: Field, row: RowAccess, condition?: Sql): Sql {
  const also = condition ? sql` and ${condition}` : raw('');
  return sql`from read.record_link l where l.workspace_id = ${workspaceParam} and l.field = ${literal(`${field.object}.${field.key}`)} and l.from_id = ${raw(row.alias)}.id${also}`;
}

/** Ids on the wire, whether they stand alone or in objects with attributes. */
function idsOf(wire: unknown): string[] {
  return ((wire ?? []) as (string | { id: string })[]).map((item) => (typeof item === 'string' ? item : item.id));
}

const parseIds: Operator['parse'] = (value, field) => [...new Set(several(readId)(value, field) as string[])];

function someLink(takes: 'values' | 'nothing', isNegated: boolean): Operator {
  const isAny = takes === 'nothing';
  return {
    takes,
    parse: isAny ? none : parseIds,
    sql: (_at, value, field, row) => {
      const some = sql`exists (select 1 ${links(field, row, isAny ? undefined : sql`l.to_id = any (${value}::uuid[])`)})`;
      return isNegated ? sql`not ${some}` : some;
    },
    test: (wire, value) => idsOf(wire).some((id) => isAny || (value as string[]).includes(id)) !== isNegated,
  };
}

/** `containsAny containsAll containsNone empty notEmpty` over the rows of links. */
export const linkOperators: Record<string, Operator> = {
  containsAny: someLink('values', false),
  containsAll: {
    takes: 'values',
    parse: parseIds,
    sql: (_at, value, field, row) =>
      sql`(select count(distinct l.to_id) ${links(field, row, sql`l.to_id = any (${value}::uuid[])`)}) = cardinality(${value}::uuid[])`,
    test: (wire, value) => (value as string[]).every((id) => idsOf(wire).includes(id)),
  },
  containsNone: someLink('values', true),
  empty: someLink('nothing', true),
  notEmpty: someLink('nothing', false),
};

/** Among fields with a primary link: whether that one leads to any of the records. */
export const primaryOperator: Operator = {
  takes: 'values',
  parse: parseIds,
  sql: (_at, value, field, row) =>
    sql`exists (select 1 ${links(field, row, sql`l.is_primary and l.to_id = any (${value}::uuid[])`)})`,
  test: (wire, value) =>
    ((wire ?? []) as { id: string; isPrimary?: boolean }[]).some(
      ({ id, isPrimary }) => isPrimary === true && (value as string[]).includes(id),
    ),
};

/** A cell of ids → the list. */
export function splitIds(text: string): string[] {
  return text.split(/[;,\s]+/).filter(Boolean);
}
