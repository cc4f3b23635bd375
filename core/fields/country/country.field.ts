import { InvalidValue } from '#core/kit/problem.ts';
import { refuseUnknown } from '../custom-options.ts';
import { type FieldDefinition, type FieldOptions, type FieldType, field } from '../field.ts';
import { equality, presence } from '../operators.ts';
import { countryName, findCountry, isCountryCode } from './names.ts';

/** An ISO 3166-1 alpha-2 code, in capitals. Throws InvalidValue. */
export function readCountry(value: unknown): string {
  const upper = typeof value === 'string' ? value.trim().toUpperCase() : '';
  if (!isCountryCode(upper))
    throw new InvalidValue('unknown_country', `"${String(value).slice(0, 60)}" is not a country code such as FR`);
  return upper;
}

export const countryType: FieldType<string> = {
  name: 'country',
  label: { en: 'Country', fr: 'Pays' },
  canBeCustom: true,
  parts: () => [{ name: '', type: 'text', slot: 'text' }],
  parse: readCountry,
  toParts: (value) => ({ '': value }),
  toJson: (at) => at(),
  operators: { ...equality(() => countryType, 'text'), ...presence },
  sortKey: (at) => ({ sql: at(), type: 'text' }),
  fromText: (text) => {
    const found = findCountry(text);
    if (found) return found;
    throw new InvalidValue('unknown_country', `"${text.trim().slice(0, 60)}" is not a country`);
  },
  toText: (value) => value,
  schema: () => ({ type: 'string', pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2' }),
  searchText: (value) => [...new Set([countryName(value, 'en'), countryName(value, 'fr')])].join(' '),
  formula: (at) => ({ type: 'text', sql: at() }),
  parseOptions: (given) => {
    refuseUnknown(given, []);
    return {};
  },
};

/** A country, by its ISO 3166-1 code of two letters. */
export function country(options: FieldOptions): FieldDefinition {
  return field(countryType, options);
}
