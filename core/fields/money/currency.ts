import { data } from 'currency-codes';
import { InvalidValue } from '#core/kit/problem.ts';
import { raw, type Sql, sql } from '#core/kit/sql.ts';

/** Codes of ISO 4217 that stand for no currency and for tests. */
const notMoney = new Set(['XXX', 'XTS']);

/** By code: the package looks through its whole list each time it is asked. */
const known = new Map(data.map((entry) => [entry.code, entry]));

/** An ISO 4217 code, in capitals. Throws InvalidValue. */
export function readCurrency(value: unknown): string {
  const upper = typeof value === 'string' ? value.trim().toUpperCase() : '';
  if (!known.has(upper) || notMoney.has(upper))
    throw new InvalidValue('unknown_currency', `"${String(value).slice(0, 20)}" is not a currency code such as EUR`);
  return upper;
}

/** Places of a currency's smallest unit (ISO 4217): EUR 2, JPY 0, KWD 3. */
export function minorUnits(currency: string): number {
  return known.get(currency)?.digits ?? 2;
}

const unusualPlaces = raw(
  [0, 3, 4]
    .map((places) => {
      const codes = data.filter(({ digits }) => digits === places).map((entry) => `'${entry.code}'`);
      return `when array[${codes.join(',')}] @> array[currency.code] then ${places}`;
    })
    .join(' '),
);

/** `minorUnits` in SQL. */
export function minorUnitsSql(currency: Sql): Sql {
  return sql`(select case ${unusualPlaces} else 2 end from (select ${currency}) currency (code))`;
}

const dollars = [
  'USD',
  'CAD',
  'AUD',
  'NZD',
  'SGD',
  'HKD',
  'MXN',
  'CLP',
  'COP',
  'ARS',
  'TWD',
  'BSD',
  'BBD',
  'JMD',
  'TTD',
];

/** Signs that several currencies share mean the workspace's own one where it uses that sign. */
const signs: [sign: string, currencies: string[]][] = [
  ['US$', ['USD']],
  ['$US', ['USD']],
  ['CA$', ['CAD']],
  ['$CA', ['CAD']],
  ['C$', ['CAD']],
  ['A$', ['AUD']],
  ['NZ$', ['NZD']],
  ['HK$', ['HKD']],
  ['S$', ['SGD']],
  ['MX$', ['MXN']],
  ['R$', ['BRL']],
  ['$', dollars],
  ['€', ['EUR']],
  ['£', ['GBP', 'EGP', 'LBP']],
  ['¥', ['JPY', 'CNY']],
  ['₹', ['INR']],
  ['₩', ['KRW']],
  ['₽', ['RUB']],
  ['₺', ['TRY']],
  ['₪', ['ILS']],
  ['₴', ['UAH']],
  ['zł', ['PLN']],
  ['kč', ['CZK']],
  ['kr', ['SEK', 'NOK', 'DKK', 'ISK']],
  ['fr.', ['CHF']],
];

/** "1 234,50 €" → the amount's text and its currency; none when the text names none. Throws InvalidValue. */
export function splitCurrency(text: string, base: string): { amount: string; currency?: string } {
  const letters = /(?<![A-Za-z])([A-Za-z]{3})(?![A-Za-z])/.exec(text);
  if (letters && known.has(letters[1]!.toUpperCase()))
    return { amount: text.replace(letters[0], ''), currency: readCurrency(letters[1]) };
  const dense = text.replace(/\s/g, '');
  const lower = dense.toLowerCase();
  for (const [sign, currencies] of signs) {
    const position = lower.indexOf(sign.toLowerCase());
    if (position < 0) continue;
    const amount = dense.slice(0, position) + dense.slice(position + sign.length);
    return { amount, currency: currencies.includes(base) ? base : currencies[0]! };
  }
  return { amount: text };
}
