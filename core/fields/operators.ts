import { InvalidValue } from '#core/kit/problem.ts';
import { Late, raw, sql } from '#core/kit/sql.ts';
import type { Asker, Field, FieldType, Operator } from './field.ts';

export type Check = (value: unknown, field: Field) => unknown;

/** Checks a filter's value as the type checks a record's. */
export function oneOf(type: () => FieldType): Check {
  return (value, field) => type().parse(value, field, { timeZone: 'UTC', currency: 'XXX' });
}

/** A list of values, each checked. */
export function several(check: Check): Check {
  return (value, field) => {
    if (!Array.isArray(value)) throw new InvalidValue('not_a_list', 'expects a list of values');
    if (value.length > 1000) throw new InvalidValue('too_many', 'takes at most 1,000 values');
    return value.map((item) => check(item, field));
  };
}

/** `[from, to]`, each checked. */
export function pair(check: Check): Check {
  return (value, field) => {
    if (!Array.isArray(value) || value.length !== 2) throw new InvalidValue('not_a_range', 'expects [from, to]');
    return value.map((item) => check(item, field));
  };
}

/** For operators that take no value: nothing, null or true may stand there. */
export const none: Check = (value) => {
  if (value !== undefined && value !== null && value !== true) throw new InvalidValue('no_value', 'takes no value');
  return undefined;
};

/** Whether a wire value is absent. */
export const isNothing = (wire: unknown) => wire === null || wire === undefined;

/** `empty` and `notEmpty`, which every type has. */
export const presence: Record<string, Operator> = {
  empty: {
    takes: 'nothing',
    parse: none,
    sql: (at) => sql`${at()} is null`,
    test: isNothing,
  },
  notEmpty: {
    takes: 'nothing',
    parse: none,
    sql: (at) => sql`${at()} is not null`,
    test: (wire) => !isNothing(wire),
  },
};

/**
 * `eq ne in notIn` on the main part. `ne` and `notIn` hold for empty values too: "not France" includes
 * accounts without a country, as people expect.
 */
export function equality(type: () => FieldType, cast: string, fold?: 'lower'): Record<string, Operator> {
  const check = oneOf(type);
  const left = (at: Parameters<Operator['sql']>[0]) => (fold ? sql`lower(${at()})` : at());
  const right = (value: unknown) => (fold ? sql`lower(${value}::text)` : sql`${value}::${raw(cast)}`);
  const any = (value: unknown) =>
    fold ? sql`any (select lower(v) from unnest(${value}::text[]) v)` : sql`any (${value}::${raw(cast)}[])`;
  const norm = (value: unknown) => (fold && typeof value === 'string' ? value.toLowerCase() : value);
  const equal = (a: unknown, b: unknown) => String(norm(a)) === String(norm(b));
  return {
    eq: {
      takes: 'value',
      parse: check,
      sql: (at, value) => sql`${left(at)} = ${right(value)}`,
      test: (wire, value) => !isNothing(wire) && equal(wire, value),
    },
    ne: {
      takes: 'value',
      parse: check,
      sql: (at, value) => sql`(${left(at)} <> ${right(value)} or ${at()} is null)`,
      test: (wire, value) => isNothing(wire) || !equal(wire, value),
    },
    in: {
      takes: 'values',
      parse: several(check),
      sql: (at, value) => sql`${left(at)} = ${any(value)}`,
      test: (wire, value) => !isNothing(wire) && (value as unknown[]).some((item) => equal(wire, item)),
    },
    notIn: {
      takes: 'values',
      parse: several(check),
      sql: (at, value) => sql`(not (${left(at)} = ${any(value)}) or ${at()} is null)`,
      test: (wire, value) => isNothing(wire) || !(value as unknown[]).some((item) => equal(wire, item)),
    },
  };
}

/** `lt lte gt gte between` on the main part; `compare` orders two wire values. */
export function comparison(
  type: () => FieldType,
  cast: string,
  compare: (a: unknown, b: unknown) => number,
): Record<string, Operator> {
  const check = oneOf(type);
  const operator = (symbol: string, holds: (order: number) => boolean): Operator => ({
    takes: 'value',
    parse: check,
    sql: (at, value) => sql`${at()} ${raw(symbol)} ${value}::${raw(cast)}`,
    test: (wire, value) => !isNothing(wire) && holds(compare(wire, value)),
  });
  return {
    lt: operator('<', (order) => order < 0),
    lte: operator('<=', (order) => order <= 0),
    gt: operator('>', (order) => order > 0),
    gte: operator('>=', (order) => order >= 0),
    between: {
      takes: 'range',
      parse: pair(check),
      sql: (at, value) => {
        const [from, to] = value as [unknown, unknown];
        return sql`${at()} between ${from}::${raw(cast)} and ${to}::${raw(cast)}`;
      },
      test: (wire, value) => {
        const [from, to] = value as [unknown, unknown];
        return !isNothing(wire) && compare(wire, from) >= 0 && compare(wire, to) <= 0;
      },
    },
  };
}

/** Escapes what LIKE reads as a pattern. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/** Text to look for. */
export const asText: Check = (value) => {
  if (typeof value !== 'string' || value === '') throw new InvalidValue('not_text', 'expects text');
  if (value.length > 1000) throw new InvalidValue('too_long', 'takes at most 1,000 characters');
  if (value.includes('\0')) throw new InvalidValue('nul', 'must not contain a NUL character');
  return value;
};

/** `contains notContains startsWith endsWith` without regard to case. */
export const textual: Record<string, Operator> = {
  contains: {
    takes: 'value',
    parse: asText,
    sql: (at, value) => sql`${at()} ilike ${`%${escapeLike(String(value))}%`}`,
    test: (wire, value) => !isNothing(wire) && String(wire).toLowerCase().includes(String(value).toLowerCase()),
  },
  notContains: {
    takes: 'value',
    parse: asText,
    sql: (at, value) => sql`(${at()} not ilike ${`%${escapeLike(String(value))}%`} or ${at()} is null)`,
    test: (wire, value) => isNothing(wire) || !String(wire).toLowerCase().includes(String(value).toLowerCase()),
  },
  startsWith: {
    takes: 'value',
    parse: asText,
    sql: (at, value) => sql`${at()} ilike ${`${escapeLike(String(value))}%`}`,
    test: (wire, value) => !isNothing(wire) && String(wire).toLowerCase().startsWith(String(value).toLowerCase()),
  },
  endsWith: {
    takes: 'value',
    parse: asText,
    sql: (at, value) => sql`${at()} ilike ${`%${escapeLike(String(value))}`}`,
    test: (wire, value) => !isNothing(wire) && String(wire).toLowerCase().endsWith(String(value).toLowerCase()),
  },
};

/** Whether a filter's value is known only when it is asked. */
export function isLate(value: unknown): value is Late<Asker> {
  return value instanceof Late;
}

/** The value with everything late in it resolved for the asker, lists included. */
export function settle(value: unknown, asker?: Asker): unknown {
  if (isLate(value)) {
    if (!asker) throw new Error('A relative value can only be tested for someone, at some time.');
    return value.resolve(asker);
  }
  if (Array.isArray(value)) return value.map((item) => settle(item, asker));
  return value;
}

/** The operators of a type of one part, looking at that part of a type of several. */
export function onPart(part: string, operators: Record<string, Operator>): Record<string, Operator> {
  return Object.fromEntries(
    Object.entries(operators).map(([key, operator]) => [
      key,
      { ...operator, sql: (at, value, field, row) => operator.sql(() => at(part), value, field, row) } as Operator,
    ]),
  );
}
