import { compareDecimals, readDecimal, readNumberText, roundDecimal, writeDecimal } from '#core/kit/decimal.ts';
import { InvalidValue } from '#core/kit/problem.ts';
import { sql } from '#core/kit/sql.ts';
import { type Bounds, boundsSchema, checkBounds } from '../bounds.ts';
import { boundOptions, integerOption, refuseUnknown } from '../custom-options.ts';
import { type FieldDefinition, type FieldOptions, type FieldType, field } from '../field.ts';
import { comparison, equality, presence } from '../operators.ts';

export interface DecimalOptions extends Bounds {
  /** Most places after the point; 4 unless told. Further places are rounded half up. */
  scale?: number;
}

export const decimalType: FieldType<string> = {
  name: 'decimal',
  label: { en: 'Decimal number', fr: 'Nombre décimal' },
  canBeCustom: true,
  parts: () => [{ name: '', type: 'numeric', slot: 'number' }],
  parse: (value, { options }) => {
    const { scale = 4, ...bounds } = options as DecimalOptions;
    const number = roundDecimal(readDecimal(value), scale);
    if (number.abs().gte('1e20')) throw new InvalidValue('out_of_range', 'is too large');
    checkBounds(number, bounds);
    return writeDecimal(number);
  },
  toParts: (value) => ({ '': value }),
  // Without zeros at the end, as `parse` writes it: "1.5" saved over "1.50" is no change.
  toJson: (at) => sql`trim_scale(${at()})::text`,
  operators: {
    ...equality(() => decimalType, 'numeric'),
    ...comparison(() => decimalType, 'numeric', compareDecimals),
    ...presence,
  },
  sortKey: (at) => ({ sql: at(), type: 'numeric' }),
  fromText: (text, _field, { decimalComma }) => readNumberText(text, decimalComma),
  toText: (value) => value,
  schema: ({ options }) => ({
    type: 'string',
    format: 'decimal',
    pattern: '^-?\\d+(\\.\\d+)?$',
    ...('min' in options || 'max' in options ? { description: describeBounds(options as Bounds) } : {}),
  }),
  measure: (at) => at(),
  formula: (at) => ({ type: 'number', sql: at() }),
  parseOptions: (given) => {
    refuseUnknown(given, ['scale', 'min', 'max']);
    const scale = integerOption(given, 'scale', 0, 10);
    return { ...boundOptions(given), ...(scale !== undefined && { scale }) };
  },
};

/** JSON Schema has no bounds for strings, so they are said in words. */
function describeBounds(bounds: Bounds): string | undefined {
  const { minimum, maximum } = boundsSchema(bounds);
  const words = [minimum !== undefined && `at least ${minimum}`, maximum !== undefined && `at most ${maximum}`];
  return words.filter(Boolean).join(', ') || undefined;
}

/** An exact decimal number; a string on the wire, because JSON readers round numbers. */
export function decimal(options: FieldOptions & DecimalOptions): FieldDefinition {
  const { scale, min, max, ...common } = options;
  return field(decimalType, common, { scale, min, max });
}
