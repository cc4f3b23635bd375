import { InvalidValue } from '#core/kit/problem.ts';
import { sql } from '#core/kit/sql.ts';
import { refuseUnknown } from '../custom-options.ts';
import { type FieldDefinition, type FieldOptions, type FieldType, field } from '../field.ts';
import { equality, presence, textual } from '../operators.ts';

export interface TextOptions {
  /** Most characters; 255 unless told. */
  max?: number;
}

/** Text without characters that Postgres refuses or that only serve to deceive. Throws InvalidValue. */
export function checkText(value: unknown, max: number): string {
  if (typeof value !== 'string') throw new InvalidValue('not_text', 'expects text');
  if (value.includes('\0')) throw new InvalidValue('nul', 'must not contain a NUL character');
  if (!value.isWellFormed()) throw new InvalidValue('not_unicode', 'contains half a character (a lone surrogate)');
  if (value.length > max)
    throw new InvalidValue('too_long', `is ${value.length} characters long; at most ${max} are kept`);
  return value;
}

export const textType: FieldType<string> = {
  name: 'text',
  label: { en: 'Text', fr: 'Texte' },
  canBeCustom: true,
  parts: () => [{ name: '', type: 'text', slot: 'text', isText: true }],
  parse: (value, { options }) => {
    const text = checkText(value, (options as TextOptions).max ?? 255).trim();
    if (/[\r\n]/.test(text)) return text.replace(/\s*[\r\n]+\s*/g, ' ');
    return text;
  },
  toParts: (value) => ({ '': value }),
  toJson: (at) => at(),
  operators: { ...equality(() => textType as FieldType, 'text', 'lower'), ...textual, ...presence },
  sortKey: (at) => ({ sql: sql`lower(${at()})`, type: 'text' }),
  toText: (value) => value,
  schema: ({ options }) => ({ type: 'string', maxLength: (options as TextOptions).max ?? 255 }),
  searchText: (value) => value,
  formula: (at) => ({ type: 'text', sql: at() }),
  parseOptions: (given) => {
    refuseUnknown(given, ['max']);
    const { max } = given;
    if (max === undefined) return {};
    if (!Number.isInteger(max) || (max as number) < 1 || (max as number) > 10_000)
      throw new InvalidValue('out_of_range', 'max must be between 1 and 10,000');
    return { max };
  },
};

/** One line of text. */
export function text(options: FieldOptions & TextOptions): FieldDefinition {
  const { max, ...common } = options;
  return field(textType as FieldType, common, { max });
}
