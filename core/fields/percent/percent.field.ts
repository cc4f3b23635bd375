import { compareDecimals, readDecimal, readNumberText, roundDecimal } from '#core/kit/decimal.ts';
import { sql } from '#core/kit/sql.ts';
import { type Bounds, boundsSchema, checkBounds } from '../bounds.ts';
import { boundOptions, refuseUnknown } from '../custom-options.ts';
import { type FieldDefinition, type FieldOptions, type FieldType, field } from '../field.ts';
import { comparison, equality, presence } from '../operators.ts';

/** 0 to 100 unless told. */
export type PercentOptions = Bounds;

const bounds = (options: Record<string, unknown>): Bounds => ({
  min: (options as Bounds).min ?? 0,
  max: (options as Bounds).max ?? 100,
});

export const percentType: FieldType<number> = {
  name: 'percent',
  label: { en: 'Percentage', fr: 'Pourcentage' },
  canBeCustom: true,
  parts: () => [{ name: '', type: 'numeric', slot: 'number' }],
  parse: (value, { options }) => {
    const number = roundDecimal(readDecimal(value), 4);
    checkBounds(number, bounds(options));
    return Number(number.toFixed()) || 0;
  },
  toParts: (value) => ({ '': value }),
  toJson: (at) => sql`trim_scale(${at()})`,
  operators: {
    ...equality(() => percentType, 'numeric'),
    ...comparison(() => percentType, 'numeric', compareDecimals),
    ...presence,
  },
  sortKey: (at) => ({ sql: at(), type: 'numeric' }),
  fromText: (text, _field, { decimalComma }) => readNumberText(text.replace('%', ''), decimalComma),
  toText: (value) => readDecimal(value).toFixed(),
  schema: ({ options }) => ({ type: 'number', ...boundsSchema(bounds(options)) }),
  measure: (at) => at(),
  formula: (at) => ({ type: 'number', sql: at() }),
  parseOptions: (given) => {
    refuseUnknown(given, ['min', 'max']);
    return boundOptions(given);
  },
};

/** A percentage with up to four places; 12.5 means 12.5 %, and so it stands on the wire and in formulas. */
export function percent(options: FieldOptions & PercentOptions): FieldDefinition {
  const { min, max, ...common } = options;
  return field(percentType, common, { min, max });
}
