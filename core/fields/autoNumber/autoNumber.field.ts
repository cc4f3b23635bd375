import { type FieldDefinition, type FieldOptions, type FieldType, field } from '../field.ts';
import { equality, presence, textual } from '../operators.ts';
import { checkText } from '../text/text.field.ts';

export interface AutoNumberOptions {
  /** `Q` gives Q-00042; none gives 00042. */
  prefix?: string;
  /** Least digits; 5 unless told. */
  pad?: number;
  /** Begins again every year, which then stands in the number: Q-2026-00042. */
  yearly?: boolean;
}

/** The `n`th number of a year: `C-2026-00042`. */
export function formatNumber(options: AutoNumberOptions, year: number, n: number): string {
  const parts = [options.prefix, options.yearly ? String(year) : undefined, String(n).padStart(options.pad ?? 5, '0')];
  return parts.filter(Boolean).join('-');
}

/** Sorts numbers as they were issued: after 99999 comes 100000, and a new year after the old one. */
function orderOf(text: string, { yearly }: AutoNumberOptions): string | null {
  const match = /(?:(\d{4})-)?(\d{1,9})$/.exec(text);
  if (!match) return null;
  const year = yearly ? Number(match[1] ?? 0) : 0;
  return String(BigInt(year) * 1_000_000_000n + BigInt(match[2]!));
}

export const autoNumberType: FieldType<string> = {
  name: 'autoNumber',
  label: { en: 'Number', fr: 'Numéro' },
  canBeCustom: false,
  parts: () => [
    { name: '', type: 'text', slot: 'text', isText: true },
    { name: 'sequence', type: 'bigint' },
  ],
  parse: (value) => checkText(value, 60).trim(),
  toParts: (value, { options }) => ({ '': value, sequence: orderOf(value, options) }),
  toJson: (at) => at(),
  operators: { ...equality(() => autoNumberType, 'text', 'lower'), ...textual, ...presence },
  sortKey: (at) => ({ sql: at('sequence'), type: 'bigint' }),
  toText: (value) => value,
  schema: ({ options }) => ({ type: 'string', readOnly: true, examples: [formatNumber(options, 2026, 42)] }),
  searchText: (value) => value,
  formula: (at) => ({ type: 'text', sql: at() }),
};

/** A number without gaps, given when the record is made: by the engine, from a counter locked in the same transaction. */
export function autoNumber(options: FieldOptions & AutoNumberOptions): FieldDefinition {
  const { prefix, pad, yearly, ...common } = options;
  return field(autoNumberType, { readOnly: true, ...common }, { prefix, pad, yearly });
}
