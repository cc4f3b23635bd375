import { join, literal, raw, type Sql, sql } from '#core/kit/sql.ts';
import { readDay } from '../date/relative-day.ts';
import type { Field, FormulaKind, PartAccess } from '../field.ts';
import { compileCall } from './functions.ts';
import { as, dayOf, describe, isNumeric, isTime, type Term, typeOf, unify } from './kinds.ts';
import { type Node, namesIn, parseFormula, wrong } from './syntax.ts';

export interface CompiledFormula {
  /** Of the SQL type of its kind: text, numeric (also for money), boolean, date, timestamptz. */
  sql: Sql;
  type: FormulaKind;
  /** Keys of the fields it reads. */
  dependsOn: string[];
  /** Its value changes with the day or with who asks, so that it must never be stored. */
  dependsOnToday: boolean;
}

interface Scope {
  resolve: (key: string) => Field | undefined;
  at: (field: Field) => PartAccess;
  isRelative: boolean;
}

/**
 * Checks a formula against the fields of its object and gives its SQL over the parts of the same row. Nothing in,
 * nothing out, except that comparisons with nothing are false (`!=` true), texts are joined without it, and
 * dividing by zero gives nothing. Throws InvalidValue with a message for whoever wrote the formula.
 */
export function compileFormula(
  expression: string,
  resolve: (key: string) => Field | undefined,
  at: (field: Field) => PartAccess,
): CompiledFormula {
  const node = parseFormula(expression);
  const scope: Scope = { resolve, at, isRelative: false };
  const term = compile(node, scope);
  if (term.kind === 'nothing') throw wrong('type_mismatch', 'gives nothing but null', node);
  return { sql: settled(term), type: term.kind, dependsOn: namesIn(node), dependsOnToday: scope.isRelative };
}

/** Divisions give endless digits; what is shown, compared and sorted has 10 places (money 4). */
function settled({ kind, sql: value }: Term): Sql {
  if (kind === 'number') return sql`round(${value}, 10)`;
  if (kind === 'money') return sql`round(${value}, 4)`;
  return sql`(${value})`;
}

function compile(node: Node, scope: Scope): Term {
  const result = compileNode(node, scope);
  return { ...result, node };
}

function compileNode(node: Node, scope: Scope): Omit<Term, 'node'> {
  switch (node.op) {
    case 'value':
      return compileLiteral(node, node.args);
    case 'id':
      return compileField(node, node.args, scope);
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return compileArithmetic(node.op, compile(node.args[0], scope), compile(node.args[1], scope), scope);
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compileComparison(node.op, compile(node.args[0], scope), compile(node.args[1], scope), scope);
    case '&&':
    case '||': {
      const [left, right] = node.args.map((side) => as(compile(side, scope), 'yesNo', node.op)) as [Sql, Sql];
      return { kind: 'yesNo', sql: sql`(${left} ${raw(node.op === '&&' ? 'and' : 'or')} ${right})` };
    }
    case '!_':
      return { kind: 'yesNo', sql: sql`(not ${as(compile(node.args, scope), 'yesNo', '!')})` };
    case '-_': {
      const term = compile(node.args, scope);
      return { kind: term.kind === 'money' ? 'money' : 'number', sql: sql`(- ${as(term, 'numeric', '-')})` };
    }
    case '?:': {
      const condition = as(compile(node.args[0], scope), 'yesNo', '? :');
      const { kind, sqls } = unify([compile(node.args[1], scope), compile(node.args[2], scope)], '? :');
      return { kind, sql: sql`(case when ${condition} then ${sqls[0]} else ${sqls[1]} end)` };
    }
    case 'in':
      return compileIn(node, scope);
    case 'call':
      return compileFunction(node, node.args[0], node.args[1], scope);
    case 'rcall':
      return compileFunction(node, node.args[0], [node.args[1], ...node.args[2]], scope);
    case '.':
      throw wrong('unsupported', 'formulas read fields of their own record only; use a roll-up for others', node);
    default:
      throw wrong('unsupported', 'formulas cannot use this', node);
  }
}

function compileLiteral(node: Node, value: unknown): Omit<Term, 'node'> {
  if (value === null) return { kind: 'nothing', sql: raw('null') };
  if (typeof value === 'boolean') return { kind: 'yesNo', sql: raw(String(value)) };
  if (typeof value === 'string') return { kind: 'text', sql: sql`${literal(value)}::text` };
  if (typeof value === 'bigint' || (typeof value === 'number' && Number.isFinite(value)))
    return { kind: 'number', sql: raw(`${value}::numeric`) };
  throw wrong('unsupported', 'formulas cannot use this value', node);
}

function compileField(node: Node, key: string, scope: Scope): Omit<Term, 'node'> {
  const field = scope.resolve(key);
  if (!field) throw wrong('unknown_field', `there is no field "${key}"`);
  const value = field.type.formula?.(scope.at(field), field);
  if (!value) throw wrong('unsupported', `formulas cannot use "${key}", which is of type ${field.type.name}`, node);
  // Whole numbers too, so that neither their division truncates nor their product overflows.
  return { kind: value.type, sql: value.type === 'number' ? sql`(${value.sql})::numeric` : value.sql };
}

function compileFunction(node: Node, name: string, args: Node[], scope: Scope): Omit<Term, 'node'> {
  const terms = args.map((arg) => compile(arg, scope));
  // The day of an instant, too, is another one elsewhere.
  if (name === 'today' || name === 'now' || terms.some(({ kind }) => kind === 'dateTime')) scope.isRelative = true;
  return compileCall(name, terms, node);
}

function compileIn(node: Extract<Node, { op: 'in' }>, scope: Scope): Omit<Term, 'node'> {
  const [wanted, list] = node.args;
  if (list.op !== 'list') throw wrong('type_mismatch', 'in needs a list such as ["a", "b"]', list);
  if (list.args.length === 0) return { kind: 'yesNo', sql: raw('false') };
  const { sqls } = unify([compile(wanted, scope), ...list.args.map((item) => compile(item, scope))], 'in');
  return { kind: 'yesNo', sql: sql`coalesce(${sqls[0]} in (${join(sqls.slice(1), ', ')}), false)` };
}

function compileArithmetic(op: '+' | '-' | '*' | '/' | '%', left: Term, right: Term, scope: Scope): Omit<Term, 'node'> {
  if (op === '+' && (left.kind === 'text' || right.kind === 'text')) {
    const [a, b] = [as(left, 'text', '+'), as(right, 'text', '+ (use string() to join other values)')];
    return { kind: 'text', sql: sql`nullif(concat(${a}, ${b}), '')` };
  }
  if ((op === '+' || op === '-') && isTime(left)) return compileDays(op, left, right, scope);
  const [a, b] = [as(left, 'numeric', op), as(right, 'numeric', op)];
  const isRatio = op === '/' && left.kind === 'money' && right.kind === 'money';
  const kind = !isRatio && (left.kind === 'money' || right.kind === 'money') ? 'money' : 'number';
  if (op === '/') return { kind, sql: sql`(${a} / nullif(${b}, 0))` };
  if (op === '%') return { kind, sql: sql`mod(${a}, nullif(${b}, 0))` };
  return { kind, sql: sql`(${a} ${raw(op)} ${b})` };
}

/** A day plus days is a day, a day minus a day is days. More than a thousand years are nothing. */
function compileDays(op: '+' | '-', left: Term, right: Term, scope: Scope): Omit<Term, 'node'> {
  if (left.kind === 'dateTime' || right.kind === 'dateTime') scope.isRelative = true;
  if (op === '-' && isTime(right)) return { kind: 'number', sql: sql`(${dayOf(left)} - ${dayOf(right)})::numeric` };
  const days = as(right, 'numeric', `${op} after a date`);
  return {
    kind: 'date',
    sql: sql`(case when abs(${days}) < 366000 then ${dayOf(left)} ${raw(op)} trunc(${days})::int end)`,
  };
}

/** A date written as text beside a date is a date. */
function dated(term: Term, other: Term): Term {
  if (!isTime(other) || term.node.op !== 'value' || typeof term.node.args !== 'string') return term;
  return { ...term, kind: 'date', sql: sql`${literal(readDay(term.node.args))}::date` };
}

function compileComparison(op: string, first: Term, second: Term, scope: Scope): Omit<Term, 'node'> {
  const left = dated(first, second);
  const right = dated(second, first);
  if ([left, right].some(({ kind }) => kind === 'dateTime') && left.kind !== right.kind) scope.isRelative = true;
  if (left.kind === 'nothing' || right.kind === 'nothing') {
    const [term] = left.kind === 'nothing' ? [right] : [left];
    if (op === '==') return { kind: 'yesNo', sql: sql`(${term.sql} is null)` };
    if (op === '!=') return { kind: 'yesNo', sql: sql`(${term.sql} is not null)` };
    throw wrong('type_mismatch', `${op} cannot compare with null`, term.node);
  }
  if (left.kind === 'yesNo' && op !== '==' && op !== '!=')
    throw wrong('type_mismatch', `${op} cannot compare ${describe(left)}`, left.node);
  const { sqls } = unify([left, right], op);
  const [a, b] = sqls as [Sql, Sql];
  if (op === '==') return { kind: 'yesNo', sql: sql`(${a} is not distinct from ${b})` };
  if (op === '!=') return { kind: 'yesNo', sql: sql`(${a} is distinct from ${b})` };
  return { kind: 'yesNo', sql: sql`coalesce(${a} ${raw(op)} ${b}, false)` };
}

/** Throws InvalidValue unless the formula is right and gives what its field says. */
export function checkFormula(
  expression: string,
  result: FormulaKind,
  resolve: (key: string) => Field | undefined,
): CompiledFormula {
  const compiled = compileFormula(expression, resolve, () => () => sql`null::${typeOf(result)}`);
  const isNumber = isNumeric({ kind: compiled.type } as Term) && isNumeric({ kind: result } as Term);
  if (compiled.type !== result && !isNumber)
    throw wrong(
      'type_mismatch',
      `gives ${describe({ kind: compiled.type } as Term)}, not ${describe({ kind: result } as Term)}`,
    );
  return compiled;
}
