import { readDecimal, readNumberText } from '#core/kit/decimal.ts';
import { sql } from '#core/kit/sql.ts';
import { type Bounds, checkBounds } from '../bounds.ts';
import { boundOptions, integerOption, refuseUnknown } from '../custom-options.ts';
import { type FieldDefinition, type FieldOptions, type FieldType, field } from '../field.ts';
import { minorUnitsSql, splitCurrency } from './currency.ts';
import { moneyOperators } from './operators.ts';
import { type Money, readMoney } from './value.ts';

export { minorUnits, readCurrency } from './currency.ts';
export { convertMoney, type Money } from './value.ts';

export interface MoneyOptions extends Bounds {
  /** Places kept at least, up to 4; for unit prices below the smallest coin. */
  decimals?: number;
}

export const moneyType: FieldType<Money> = {
  name: 'money',
  label: { en: 'Money', fr: 'Montant' },
  canBeCustom: true,
  parts: () => [
    { name: 'amount', type: 'numeric(20,4)' },
    { name: 'currency', type: 'text' },
    { name: 'base', type: 'numeric(20,4)', slot: 'number' },
    { name: 'rate', type: 'numeric' },
    { name: 'rate_date', type: 'date' },
  ],
  parse: (value, { options }, context) => {
    const { decimals, ...bounds } = options as MoneyOptions;
    const money = readMoney(value, context.currency, decimals);
    checkBounds(readDecimal(money.amount), bounds);
    return money;
  },
  toParts: ({ amount, currency, baseAmount = null, rate = null, rateDate = null }) => ({
    amount,
    currency,
    base: baseAmount,
    rate,
    rate_date: rateDate,
  }),
  toJson: (at) => {
    const amount = at('amount');
    const base = at('base');
    const places = sql`greatest(${minorUnitsSql(at('currency'))}, scale(trim_scale(${amount})))`;
    // The base currency is not on the row; two places are its least, and more where they say something.
    const basePlaces = sql`greatest(2, scale(trim_scale(${base})))`;
    return sql`case when ${amount} is not null then json_build_object('amount', round(${amount}, ${places})::text, 'currency', ${at('currency')}, 'baseAmount', round(${base}, ${basePlaces})::text) end`;
  },
  operators: moneyOperators,
  sortKey: (at) => ({ sql: at('base'), type: 'numeric' }),
  fromText: (text, _field, { currency: base, decimalComma }) => {
    const { amount, currency } = splitCurrency(text, base);
    return { amount: readNumberText(amount, decimalComma), ...(currency && { currency }) };
  },
  toText: ({ amount, currency }) => `${amount} ${currency}`,
  schema: () => {
    const decimalText = { type: 'string', format: 'decimal', pattern: '^-?\\d+(\\.\\d+)?$' };
    return {
      type: 'object',
      properties: {
        amount: decimalText,
        currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217' },
        baseAmount: { ...decimalText, readOnly: true, description: 'In the base currency of the workspace' },
      },
      required: ['amount', 'currency'],
    };
  },
  measure: (at) => at('base'),
  formula: (at) => ({ type: 'money', sql: at('base') }),
  parseOptions: (given) => {
    refuseUnknown(given, ['decimals', 'min', 'max']);
    const decimals = integerOption(given, 'decimals', 0, 4);
    return { ...boundOptions(given), ...(decimals !== undefined && { decimals }) };
  },
};

/** An amount in any currency; bounds apply to the amount as given. */
export function money(options: FieldOptions & MoneyOptions): FieldDefinition {
  const { decimals, min, max, ...common } = options;
  return field(moneyType, common, { decimals, min, max });
}
