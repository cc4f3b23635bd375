import { raw, type Sql, sql } from '#core/kit/sql.ts';
import type { FormulaKind } from '../field.ts';
import { timeZoneParam } from '../late.ts';
import { type Node, wrong } from './syntax.ts';

/** A part of a formula in SQL. `nothing` is the literal null, which fits everywhere. */
export interface Term {
  kind: FormulaKind | 'nothing';
  sql: Sql;
  node: Node;
}

const words: Record<Term['kind'], string> = {
  text: 'text',
  number: 'a number',
  money: 'money',
  yesNo: 'yes or no',
  date: 'a date',
  dateTime: 'a date and time',
  nothing: 'null',
};

const sqlTypes: Record<FormulaKind, string> = {
  text: 'text',
  number: 'numeric',
  money: 'numeric',
  yesNo: 'boolean',
  date: 'date',
  dateTime: 'timestamptz',
};

/** What may stand where a kind is asked for. */
export type Wanted = 'text' | 'numeric' | 'yesNo' | 'date' | 'day';

const accepted: Record<Wanted, Term['kind'][]> = {
  text: ['text'],
  numeric: ['number', 'money'],
  yesNo: ['yesNo'],
  date: ['date'],
  day: ['date', 'dateTime'],
};

export function isNumeric({ kind }: Term): boolean {
  return kind === 'number' || kind === 'money';
}

export function isTime({ kind }: Term): boolean {
  return kind === 'date' || kind === 'dateTime';
}

/** The name of a kind in a message. */
export function describe({ kind }: Term): string {
  return words[kind];
}

export function typeOf(kind: FormulaKind): Sql {
  return raw(sqlTypes[kind]);
}

/** The term's SQL when it is of the kind wanted; null fits always. Throws InvalidValue saying what stands there. */
export function as(term: Term, wanted: Wanted, user: string): Sql {
  if (term.kind === 'nothing')
    return sql`null::${wanted === 'numeric' ? raw('numeric') : typeOf(wanted === 'day' ? 'date' : wanted)}`;
  if (!accepted[wanted].includes(term.kind)) {
    const expected = wanted === 'numeric' ? words.number : wanted === 'day' ? words.date : words[wanted];
    throw wrong('type_mismatch', `${user} needs ${expected}, and this is ${describe(term)}`, term.node);
  }
  return wanted === 'day' ? dayOf(term) : term.sql;
}

/** The day of a time where the asker is. */
export function dayOf(term: Term): Sql {
  return term.kind === 'dateTime' ? sql`(${term.sql} at time zone ${timeZoneParam}::text)::date` : term.sql;
}

/**
 * The one kind that several terms have: numbers and money are money, a day and a time are days, null is whatever
 * the others are. Throws InvalidValue.
 */
export function unify(terms: Term[], user: string): { kind: FormulaKind; sqls: Sql[] } {
  const known = terms.filter(({ kind }) => kind !== 'nothing');
  const first = known[0];
  if (!first) throw wrong('type_mismatch', `${user} needs something other than null`, terms[0]?.node);
  const kinds = new Set(known.map(({ kind }) => kind as FormulaKind));
  const kind =
    kinds.size === 1
      ? (first.kind as FormulaKind)
      : known.every(isNumeric)
        ? 'money'
        : known.every(isTime)
          ? 'date'
          : undefined;
  if (!kind) {
    const other = known.find((term) => term.kind !== first.kind)!;
    throw wrong('type_mismatch', `${user} cannot take both ${describe(first)} and ${describe(other)}`, other.node);
  }
  const sqls = terms.map((term) => {
    if (term.kind === 'nothing') return sql`null::${typeOf(kind)}`;
    return kind === 'date' ? dayOf(term) : term.sql;
  });
  return { kind, sqls };
}
