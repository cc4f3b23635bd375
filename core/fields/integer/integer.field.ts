import { compareDecimals, readDecimal, readNumberText } from '#core/kit/decimal.ts';
import { InvalidValue } from '#core/kit/problem.ts';
import { type Bounds, boundsSchema, checkBounds } from '../bounds.ts';
import { booleanOption, boundOptions, refuseUnknown } from '../custom-options.ts';
import { type FieldDefinition, type FieldOptions, type FieldType, field } from '../field.ts';
import { comparison, equality, presence } from '../operators.ts';

export interface IntegerOptions extends Bounds {
  /** Written without separating thousands: years, codes. */
  isPlain?: boolean;
}

/** A whole number that JSON carries exactly (at most 2^53 - 1). Throws InvalidValue. */
export function readInteger(value: unknown): number {
  const exact = readDecimal(value);
  if (!exact.round(0, 0).eq(exact)) throw new InvalidValue('not_whole', 'expects a whole number');
  const number = Number(exact.toFixed());
  if (!Number.isSafeInteger(number)) throw new InvalidValue('out_of_range', 'is too large');
  return number === 0 ? 0 : number;
}

export const integerType: FieldType<number> = {
  name: 'integer',
  label: { en: 'Whole number', fr: 'Nombre entier' },
  canBeCustom: true,
  parts: () => [{ name: '', type: 'bigint', slot: 'number' }],
  parse: (value, { options }) => {
    const number = readInteger(value);
    checkBounds(readDecimal(number), options as IntegerOptions);
    return number;
  },
  toParts: (value) => ({ '': value }),
  toJson: (at) => at(),
  operators: {
    ...equality(() => integerType, 'bigint'),
    ...comparison(() => integerType, 'bigint', compareDecimals),
    ...presence,
  },
  sortKey: (at) => ({ sql: at(), type: 'bigint' }),
  fromText: (text, _field, { decimalComma }) => readInteger(readNumberText(text, decimalComma)),
  toText: (value) => String(value),
  schema: ({ options }) => ({ type: 'integer', ...boundsSchema(options as IntegerOptions) }),
  measure: (at) => at(),
  formula: (at) => ({ type: 'number', sql: at() }),
  parseOptions: (given) => {
    refuseUnknown(given, ['min', 'max', 'isPlain']);
    const isPlain = booleanOption(given, 'isPlain');
    return { ...boundOptions(given), ...(isPlain !== undefined && { isPlain }) };
  },
};

/** A whole number; a JSON number on the wire. */
export function integer(options: FieldOptions & IntegerOptions): FieldDefinition {
  const { min, max, isPlain, ...common } = options;
  return field(integerType, common, { min, max, isPlain });
}
