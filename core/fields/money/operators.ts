import { compareDecimals, readDecimal, writeDecimal } from '#core/kit/decimal.ts';
import { raw, type Sql, sql } from '#core/kit/sql.ts';
import type { Operator, PartAccess } from '../field.ts';
import { isNothing, onPart, pair, presence, several } from '../operators.ts';
import { readCurrency } from './currency.ts';
import { type Money, readMoney } from './value.ts';

/** What to compare with: a base amount, or an amount of one currency when that is named. */
interface Threshold {
  amount: string;
  currency?: string;
}

function readThreshold(value: unknown): Threshold {
  if (typeof value !== 'object' || value === null) return { amount: writeDecimal(readDecimal(value)) };
  const { amount, currency } = readMoney(value, String((value as { currency?: unknown }).currency), 4);
  return { amount, currency };
}

function compare(at: PartAccess, symbol: string, { amount, currency }: Threshold): Sql {
  const base = sql`${at(currency ? 'amount' : 'base')} ${raw(symbol)} ${amount}::numeric`;
  return currency ? sql`(${at('currency')} = ${currency}::text and ${base})` : base;
}

function order(wire: unknown, { amount, currency }: Threshold): number | undefined {
  if (isNothing(wire)) return undefined;
  const money = wire as Money;
  if (currency) return money.currency === currency ? compareDecimals(money.amount, amount) : undefined;
  return money.baseAmount === undefined ? undefined : compareDecimals(money.baseAmount, amount);
}

function comparing(symbol: string, holds: (order: number) => boolean): Operator {
  return {
    takes: 'value',
    parse: readThreshold,
    sql: (at, value) => compare(at, symbol, value as Threshold),
    test: (wire, value) => {
      const found = order(wire, value as Threshold);
      return found !== undefined && holds(found);
    },
  };
}

const equal = comparing('=', (found) => found === 0);
const atLeast = comparing('>=', (found) => found >= 0);
const atMost = comparing('<=', (found) => found <= 0);

/**
 * Comparisons look at the base amount, so that mixed currencies compare; `{amount, currency}` looks at amounts of
 * that currency alone.
 */
export const moneyOperators: Record<string, Operator> = {
  eq: equal,
  ne: {
    ...equal,
    sql: (at, value, field, row) => sql`(${equal.sql(at, value, field, row)}) is not true`,
    test: (wire, value, field) => !equal.test(wire, value, field),
  },
  lt: comparing('<', (found) => found < 0),
  lte: atMost,
  gt: comparing('>', (found) => found > 0),
  gte: atLeast,
  between: {
    takes: 'range',
    parse: pair(readThreshold),
    sql: (at, value, field, row) => {
      const [from, to] = value as [Threshold, Threshold];
      return sql`(${atLeast.sql(at, from, field, row)} and ${atMost.sql(at, to, field, row)})`;
    },
    test: (wire, value, field) => {
      const [from, to] = value as [Threshold, Threshold];
      return atLeast.test(wire, from, field) && atMost.test(wire, to, field);
    },
  },
  currencyIn: {
    takes: 'values',
    parse: several(readCurrency),
    sql: (at, value) => sql`${at('currency')} = any (${value}::text[])`,
    test: (wire, value) => !isNothing(wire) && (value as string[]).includes((wire as Money).currency),
  },
  ...onPart('amount', presence),
};
