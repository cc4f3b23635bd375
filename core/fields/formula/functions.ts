import { join, literal, raw, type Sql, sql } from '#core/kit/sql.ts';
import { readDay } from '../date/relative-day.ts';
import type { FormulaKind } from '../field.ts';
import { nowParam, todayParam } from '../late.ts';
import { as, dayOf, type Term, unify } from './kinds.ts';
import { type Node, wrong } from './syntax.ts';

type Result = { kind: FormulaKind; sql: Sql };

interface FormulaFunction {
  /** Fewest and most arguments; the thing before the dot counts as the first. */
  takes: [least: number, most: number];
  compile(args: Term[], user: string): Result;
}

const onText = (kind: FormulaKind, compile: (...texts: Sql[]) => Sql, count: number): FormulaFunction => ({
  takes: [count, count],
  compile: (args, user) => ({ kind, sql: compile(...args.map((term) => as(term, 'text', user))) }),
});

const onNumber = (compile: (value: Sql) => Sql): FormulaFunction => ({
  takes: [1, 1],
  compile: ([term], user) => ({ kind: numericKind(term!), sql: compile(as(term!, 'numeric', user)) }),
});

const numericKind = ({ kind }: Term): FormulaKind => (kind === 'money' ? 'money' : 'number');

const onAny = (name: string): FormulaFunction => ({
  takes: [1, 20],
  compile: (args, user) => {
    const { kind, sqls } = unify(args, user);
    return { kind, sql: sql`${raw(name)}(${join(sqls, ', ')})` };
  },
});

const onDay = (part: string): FormulaFunction => ({
  takes: [1, 1],
  compile: ([term], user) => ({
    kind: 'number',
    sql: sql`extract(${raw(part)} from ${as(term!, 'day', user)})::numeric`,
  }),
});

function wholeLiteral(node: Node, user: string): number {
  if (node.op === 'value' && typeof node.args === 'bigint' && node.args >= 0n && node.args <= 10n)
    return Number(node.args);
  throw wrong('type_mismatch', `${user} takes a whole number from 0 to 10 of places`, node);
}

function write(term: Term): Sql {
  if (term.kind === 'number' || term.kind === 'money') return sql`trim_scale(${term.sql})::text`;
  if (term.kind === 'yesNo') return sql`case ${term.sql} when true then 'yes' when false then 'no' end`;
  if (term.kind === 'date' || term.kind === 'dateTime') return sql`to_char(${dayOf(term)}, 'YYYY-MM-DD')`;
  return as(term, 'text', 'string()');
}

/** What is said of an absent text is not so, rather than unknown. */
const surely = (condition: Sql): Sql => sql`coalesce(${condition}, false)`;

/** Functions of formulas by name. */
export const functions: Record<string, FormulaFunction> = {
  size: onText('number', (text) => sql`char_length(${text})::numeric`, 1),
  length: onText('number', (text) => sql`char_length(${text})::numeric`, 1),
  lower: onText('text', (text) => sql`lower(${text})`, 1),
  upper: onText('text', (text) => sql`upper(${text})`, 1),
  trim: onText('text', (text) => sql`btrim(${text})`, 1),
  contains: onText('yesNo', (text, part) => surely(sql`position(${part!} in ${text!}) > 0`), 2),
  startsWith: onText('yesNo', (text, part) => surely(sql`starts_with(${text!}, ${part!})`), 2),
  endsWith: onText('yesNo', (text, part) => surely(sql`right(${text!}, char_length(${part!})) = ${part!}`), 2),
  abs: onNumber((value) => sql`abs(${value})`),
  floor: onNumber((value) => sql`floor(${value})`),
  ceil: onNumber((value) => sql`ceil(${value})`),
  round: {
    takes: [1, 2],
    compile: ([value, places], user) => {
      const digits = places ? wholeLiteral(places.node, user) : 0;
      return { kind: numericKind(value!), sql: sql`round(${as(value!, 'numeric', user)}, ${raw(String(digits))})` };
    },
  },
  min: onAny('least'),
  max: onAny('greatest'),
  coalesce: onAny('coalesce'),
  string: { takes: [1, 1], compile: ([term]) => ({ kind: 'text', sql: write(term!) }) },
  number: onText(
    'number',
    (text) =>
      sql`case when ${text} ~ ${literal('^\\s*-?[0-9]{1,20}([.][0-9]{1,10})?\\s*$')} then (${text})::numeric end`,
    1,
  ),
  date: {
    takes: [1, 1],
    compile: ([term], user) => {
      const { node } = term!;
      if (node.op === 'value' && typeof node.args === 'string')
        return { kind: 'date', sql: sql`${literal(readDay(node.args))}::date` };
      return { kind: 'date', sql: as(term!, 'day', user) };
    },
  },
  today: { takes: [0, 0], compile: () => ({ kind: 'date', sql: sql`${todayParam}::date` }) },
  now: { takes: [0, 0], compile: () => ({ kind: 'dateTime', sql: sql`${nowParam}::timestamptz` }) },
  year: onDay('year'),
  month: onDay('month'),
  day: onDay('day'),
  daysBetween: {
    takes: [2, 2],
    compile: ([from, to], user) => ({
      kind: 'number',
      sql: sql`(${as(to!, 'day', user)} - ${as(from!, 'day', user)})::numeric`,
    }),
  },
};

/** Compiles a call; `receiver.contains(x)` has been made `contains(receiver, x)`. Throws InvalidValue. */
export function compileCall(name: string, args: Term[], node: Node): Result {
  const found = Object.hasOwn(functions, name) ? functions[name]! : undefined;
  if (!found)
    throw wrong(
      'unknown_function',
      `there is no function "${name}"; there are: ${Object.keys(functions).join(', ')}`,
      node,
    );
  const [least, most] = found.takes;
  if (args.length < least || args.length > most) {
    const takes = least === most ? `${least}` : `${least} to ${most}`;
    throw wrong(
      'wrong_arguments',
      `${name}() takes ${takes} argument${most === 1 ? '' : 's'}, not ${args.length}`,
      node,
    );
  }
  return found.compile(args, `${name}()`);
}
