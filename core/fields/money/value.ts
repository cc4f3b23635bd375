import type Big from 'big.js';
import { readDecimal, roundDecimal, writeDecimal } from '#core/kit/decimal.ts';
import { InvalidValue } from '#core/kit/problem.ts';
import { minorUnits, readCurrency } from './currency.ts';

/** Money as it is stored: the base amount is the amount at the dated rate kept beside it. */
export interface Money {
  /** "12.50": always with the places of the currency's minor unit. */
  amount: string;
  /** ISO 4217. */
  currency: string;
  /** In the workspace's base currency. */
  baseAmount?: string;
  /** Base units for one unit of `currency`. */
  rate?: string;
  /** YYYY-MM-DD. */
  rateDate?: string;
}

const limit = '1e16';

/** With the places of the minor unit at least, and further ones only where they say something. */
export function writeAmount(amount: Big, currency: string): string {
  const text = writeDecimal(amount);
  const places = text.split('.')[1]?.length ?? 0;
  return amount.eq(0)
    ? amount.abs().toFixed(minorUnits(currency))
    : amount.toFixed(Math.max(minorUnits(currency), places));
}

/**
 * Reads `{amount, currency}`, or a number that means the base currency. Amounts are rounded half up (away from
 * zero) to the minor unit: 0.125 EUR is 0.13, 12.5 JPY is 13. `decimals` keeps more places, for unit prices.
 * A base amount that came along is dropped: the engine works it out. Throws InvalidValue.
 */
export function readMoney(value: unknown, base: string, decimals = 0): Money {
  const given = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : { amount: value };
  const unknown = Object.keys(given).find(
    (key) => !['amount', 'currency', 'baseAmount', 'rate', 'rateDate'].includes(key),
  );
  if (unknown || Array.isArray(value))
    throw new InvalidValue('not_money', 'expects {"amount": "12.50", "currency": "EUR"}', unknown);
  const currency =
    given.currency === undefined || given.currency === null ? readCurrency(base) : readCurrency(given.currency);
  const amount = roundDecimal(readDecimal(given.amount), Math.max(minorUnits(currency), decimals));
  if (amount.abs().gte(limit)) throw new InvalidValue('out_of_range', 'is too large');
  return { amount: writeAmount(amount, currency), currency };
}

/**
 * The money with its amount in the base currency: amount × rate, rounded half up to the base's minor unit.
 * `rate` is how many base units one unit of the money's currency is worth on `rateDate`; between equal currencies
 * it is 1 whatever is given.
 */
export function convertMoney(
  value: Money,
  rate: string | number,
  rateDate: string,
  baseCurrency: string,
): Required<Money> {
  const isBase = value.currency === baseCurrency;
  const factor = isBase ? readDecimal(1) : readDecimal(rate);
  if (factor.lte(0)) throw new InvalidValue('bad_rate', 'needs an exchange rate above zero');
  const exact = readDecimal(value.amount).times(factor);
  const base = isBase ? exact : roundDecimal(exact, minorUnits(baseCurrency));
  return {
    amount: value.amount,
    currency: value.currency,
    baseAmount: writeAmount(base, baseCurrency),
    rate: writeDecimal(factor),
    rateDate,
  };
}
