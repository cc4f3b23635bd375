import { join, raw, type Sql, sql } from '#core/kit/sql.ts';
import { afterCursor, atOrAfter, orderBy, type SortKey } from './sort.ts';

export interface Choice {
  from: Sql;
  conditions: Sql[];
  keys: SortKey[];
  /** Sort values of the row to go on after. */
  after?: (string | null)[] | undefined;
  limit: number;
}

/**
 * The rows of a page, in order. Empty values come last, which no index says of both directions: where the first key may
 * be empty, the rows that have it are taken from its index first, and only what is left of the page from the others.
 * The one part stays before the other: the database never runs limited parts in parallel.
 */
export function chooseRows({ from, conditions, keys, after, limit }: Choice): Sql {
  const [first, ...rest] = keys as [SortKey, ...SortKey[]];
  const beyond = after ? [afterCursor(keys, after)] : [];
  const take = (more: Sql[], order: SortKey[]) =>
    sql`select t.* from ${from}${joinsOf(keys)} where ${join([...conditions, ...more], ' and ')} order by ${orderBy(order)} limit ${raw(String(limit))}`;
  if (!first.isNullable) return take(beyond, keys);
  const empty = take([sql`${first.joined ?? first.sql} is null`, ...beyond], keys);
  if (after?.[0] === null) return empty;
  const bound = after ? [atOrAfter(first, after[0]!)] : [];
  const filled = take(
    [sql`${first.joined ?? first.sql} is not null`, ...bound, ...beyond],
    [{ ...first, isNullable: false }, ...rest],
  );
  return sql`select t.* from ((${filled}) union all (${empty})) t limit ${raw(String(limit))}`;
}

/** What the keys read besides the row itself: at most one row for each. */
export function joinsOf(keys: SortKey[]): Sql {
  return join(
    keys.flatMap((key) => (key.join ? [key.join] : [])),
    '',
  );
}
