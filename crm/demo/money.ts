import { minorUnits } from '#core/fields/money/currency.ts';
import { convertMoney, type Money } from '#core/fields/money/money.field.ts';

/** What one unit was worth in euros: near enough for a story. */
const inEuros: Record<string, number> = {
  EUR: 1,
  USD: 0.9,
  GBP: 1.17,
  CAD: 0.66,
  JPY: 0.0061,
  CHF: 1.05,
  AUD: 0.6,
  PLN: 0.23,
};

export const foreignCurrencies = ['USD', 'GBP', 'CAD', 'JPY', 'EUR'];

/** Rate from a currency to the base one, as text; undefined where the story knows none. */
export function rateBetween(currency: string, base: string): string | undefined {
  const [from, to] = [inEuros[currency], inEuros[base]];
  return from && to ? (from / to).toPrecision(5) : undefined;
}

/** An amount as it is stored. Without a known rate it is in the base currency. */
export function makeMoney(amount: number, currency: string, base: string, day: string): Required<Money> {
  const rate = currency === base ? '1' : rateBetween(currency, base);
  const used = rate ? currency : base;
  const places = minorUnits(used);
  return convertMoney({ amount: amount.toFixed(places), currency: used }, rate ?? '1', day, base);
}
