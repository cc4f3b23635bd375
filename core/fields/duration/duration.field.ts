import { compareDecimals, readDecimal, readNumberText, roundDecimal } from '#core/kit/decimal.ts';
import { InvalidValue } from '#core/kit/problem.ts';
import { type Bounds, boundsSchema, checkBounds } from '../bounds.ts';
import { boundOptions, refuseUnknown } from '../custom-options.ts';
import { type FieldDefinition, type FieldOptions, type FieldType, field } from '../field.ts';
import { readInteger } from '../integer/integer.field.ts';
import { comparison, equality, presence } from '../operators.ts';

/** In minutes; nothing below zero unless told. */
export type DurationOptions = Bounds;

const bounds = (options: Record<string, unknown>): Bounds => ({ ...options, min: (options as Bounds).min ?? 0 });

/** `90` → "1h 30m". */
export function formatDuration(minutes: number): string {
  const sign = minutes < 0 ? '-' : '';
  const hours = Math.floor(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  if (hours === 0) return `${sign}${rest}m`;
  return rest === 0 ? `${sign}${hours}h` : `${sign}${hours}h ${rest}m`;
}

const hoursAndMinutes =
  /^(-)?(?:([\d.,]+)\s*(?:h|hr|hrs|hours?|heures?)\.?)?\s*(?:([\d.,]+)\s*(?:m|mn|min|mins|minutes?)?\.?)?$/i;

/**
 * "1h 30m", "1:30", "1,5 h", "90 min", "90" → minutes. Days are refused: nobody knows whether one is 8 or 24
 * hours long. Throws InvalidValue.
 */
export function readDuration(text: string, decimalComma?: boolean): number {
  const trimmed = text.trim();
  const clock = /^(-)?(\d{1,6}):([0-5]\d)$/.exec(trimmed);
  if (clock) return (clock[1] ? -1 : 1) * (Number(clock[2]) * 60 + Number(clock[3]));
  const match = hoursAndMinutes.exec(trimmed);
  if (!match || (match[2] === undefined && match[3] === undefined))
    throw new InvalidValue('not_a_duration', `"${trimmed}" is not a duration such as "1h 30m"`);
  const read = (part = '0') => readDecimal(readNumberText(part, decimalComma));
  const total = roundDecimal(read(match[2]).times(60).plus(read(match[3])), 0);
  return readInteger(total.toFixed()) * (match[1] ? -1 : 1) || 0;
}

export const durationType: FieldType<number> = {
  name: 'duration',
  label: { en: 'Duration', fr: 'Durée' },
  canBeCustom: true,
  parts: () => [{ name: '', type: 'bigint', slot: 'number' }],
  parse: (value, { options }) => {
    const minutes = readInteger(value);
    checkBounds(readDecimal(minutes), bounds(options));
    return minutes;
  },
  toParts: (value) => ({ '': value }),
  toJson: (at) => at(),
  operators: {
    ...equality(() => durationType, 'bigint'),
    ...comparison(() => durationType, 'bigint', compareDecimals),
    ...presence,
  },
  sortKey: (at) => ({ sql: at(), type: 'bigint' }),
  fromText: (text, _field, { decimalComma }) => readDuration(text, decimalComma),
  toText: formatDuration,
  schema: ({ options }) => ({ type: 'integer', description: 'Minutes', ...boundsSchema(bounds(options)) }),
  measure: (at) => at(),
  formula: (at) => ({ type: 'number', sql: at() }),
  parseOptions: (given) => {
    refuseUnknown(given, ['min', 'max']);
    return boundOptions(given);
  },
};

/** A length of time in whole minutes. */
export function duration(options: FieldOptions & DurationOptions): FieldDefinition {
  const { min, max, ...common } = options;
  return field(durationType, common, { min, max });
}
