import type { Field } from '#core/fields/field.ts';
import { badRequest } from '#core/kit/problem.ts';
import { join, raw, type Sql, sql } from '#core/kit/sql.ts';
import { type ObjectModel, relationName } from '../model/model.ts';
import { nextRow, partAccess, type Row, type Scope, source, titleOf } from './row.ts';

export interface SortKey {
  /** As asked for: `createdAt`, `account`. */
  key: string;
  isDescending: boolean;
  sql: Sql;
  /** The same through the join that goes with it: for ordering many rows, where `sql` would look up each by itself. */
  joined?: Sql;
  join?: Sql;
  type: string;
  /** Whether the column can hold null; such keys sort last in both directions. */
  isNullable: boolean;
}

const mostKeys = 5;
const neverNull = new Set(['id', 'createdAt', 'updatedAt', 'version']);

/** `-createdAt,name` → keys, ended by the id so that the order is total. Throws a 400 naming what is unknown. */
export function parseSort(asked: string | undefined, row: Row, scope: Scope): SortKey[] {
  const names = (asked || (row.object.definition.presentation?.sort ?? ['-createdAt']).join(',')).split(',');
  if (names.length > mostKeys) throw badRequest('sort_too_long', `Sort by at most ${mostKeys} fields.`, 'sort');
  const keys = names.map((given) => {
    const isDescending = given.startsWith('-');
    const key = given.replace(/^[-+]/, '');
    return { key, isDescending, ...resolveKey(key, row, scope) };
  });
  if (keys.some(({ key }) => key === 'id')) return keys;
  const last = keys.at(-1);
  return [
    ...keys,
    {
      key: 'id',
      isDescending: last?.isDescending ?? false,
      sql: raw(`${row.alias}.id`),
      type: 'uuid',
      isNullable: false,
    },
  ];
}

type Resolved = Omit<SortKey, 'key' | 'isDescending'>;

function resolveKey(key: string, row: Row, scope: Scope): Resolved {
  const field = fieldOf(row.object, key);
  if (!field) throw badRequest('unknown_field', `${row.object.definition.label.en} has no field "${key}".`, 'sort');
  if (typeof field.options.to === 'string' && !field.type.rows) return sortByTitle(field, row, scope);
  const made = field.type.sortKey?.(partAccess(field, row, scope), field);
  if (!made) throw badRequest('not_sortable', `"${key}" cannot be sorted by.`, 'sort');
  const isNullable = !neverNull.has(key) && !(field.required && field.key === row.object.titleField.key);
  return { ...made, isNullable };
}

function fieldOf(object: ObjectModel, key: string): Field | undefined {
  return object.fields.get(key) ?? [...object.fields.values()].find((field) => relationName(field) === key);
}

/** References sort by the name of what they point to. */
function sortByTitle(field: Field, row: Row, scope: Scope): Resolved {
  const target = nextRow(row, scope.model.object(field.options.to as string));
  const { from, where } = source(target, 'any');
  const title = sql`lower(${titleOf(target, scope)})`;
  const tie = join([...where, sql`${raw(target.alias)}.id = ${partAccess(field, row, scope)()}`], ' and ');
  return {
    sql: sql`(select ${title} from ${from} where ${tie})`,
    joined: title,
    join: sql` left join ${from} on ${tie}`,
    type: 'text',
    isNullable: true,
  };
}

/** For a statement that has the keys' joins. */
export function orderBy(keys: SortKey[]): Sql {
  return join(
    keys.map(
      ({ sql: alone, joined, isDescending, isNullable }) =>
        sql`${joined ?? alone} ${raw(isDescending ? `desc${isNullable ? ' nulls last' : ''}` : 'asc')}`,
    ),
    ', ',
  );
}

/** Text of the sort values of a row, for the cursor. */
export function cursorValues(keys: SortKey[]): Sql {
  return sql`json_build_array(${join(
    keys.map(({ sql: key }) => sql`(${key})::text`),
    ', ',
  )})`;
}

/** What names the order in a cursor, so that one cannot be used with another sort. */
export function sortSignature(keys: SortKey[]): string {
  return keys.map(({ key, isDescending }) => (isDescending ? `-${key}` : key)).join(',');
}

/** Rows whose key is not before the value: says again what `afterCursor` says, so that an index can begin there. */
export function atOrAfter({ sql: alone, joined, isDescending, type }: SortKey, value: string): Sql {
  return sql`${joined ?? alone} ${raw(isDescending ? '<=' : '>=')} ${value}::${raw(type)}`;
}

/** Rows after the one whose sort values are given, in a statement that has the keys' joins. Nulls come last in both directions. */
export function afterCursor(given: SortKey[], values: (string | null)[]): Sql {
  const keys = given.map((key) => ({ ...key, sql: key.joined ?? key.sql }));
  const isPlain = keys.every(({ isNullable, isDescending }) => !isNullable && isDescending === keys[0]!.isDescending);
  const typed = (index: number) => sql`${values[index]}::${raw(keys[index]!.type)}`;
  if (isPlain) {
    const left = join(
      keys.map(({ sql: key }) => key),
      ', ',
    );
    const right = join(
      keys.map((_, index) => typed(index)),
      ', ',
    );
    return sql`(${left}) ${raw(keys[0]!.isDescending ? '<' : '>')} (${right})`;
  }
  const alternatives = keys.map((key, index) => {
    const equal = keys
      .slice(0, index)
      .map(({ sql: before }, position) =>
        values[position] === null ? sql`${before} is null` : sql`${before} = ${typed(position)}`,
      );
    const beyond =
      values[index] === null
        ? raw('false')
        : sql`(${key.sql} ${raw(key.isDescending ? '<' : '>')} ${typed(index)}${key.isNullable ? sql` or ${key.sql} is null` : raw('')})`;
    return sql`(${join([...equal, beyond], ' and ')})`;
  });
  return sql`(${join(alternatives, ' or ')})`;
}
