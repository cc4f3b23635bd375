import { InvalidValue } from '#core/kit/problem.ts';
import { join, literal, type Sql, sql } from '#core/kit/sql.ts';
import type { Text } from '#core/kit/text.ts';
import { countryType, readCountry } from '../country/country.field.ts';
import { countryName } from '../country/names.ts';
import { refuseUnknown } from '../custom-options.ts';
import {
  type FieldDefinition,
  type FieldOptions,
  type FieldType,
  field,
  type Operator,
  type PartAccess,
  type Subfield,
} from '../field.ts';
import { asText, escapeLike, none } from '../operators.ts';
import { checkText, textType } from '../text/text.field.ts';
import { readAddressLine, writeAddressLine } from './address-line.ts';

/** A postal address; what is not known is absent. */
export interface Address {
  /** May have several lines. */
  street?: string;
  city?: string;
  region?: string;
  postalCode?: string;
  /** ISO 3166-1 alpha-2. */
  country?: string;
}

const sides: { key: keyof Address; part: string; label: Text; max: number }[] = [
  { key: 'street', part: 'street', label: { en: 'Street', fr: 'Rue' }, max: 500 },
  { key: 'city', part: 'city', label: { en: 'City', fr: 'Ville' }, max: 120 },
  { key: 'region', part: 'region', label: { en: 'State or province', fr: 'Province ou région' }, max: 120 },
  { key: 'postalCode', part: 'postal_code', label: { en: 'Postal code', fr: 'Code postal' }, max: 30 },
  { key: 'country', part: 'country', label: { en: 'Country', fr: 'Pays' }, max: 2 },
];

/** Without a prototype, since it is asked for names that come from outside. */
const subfields: Record<string, Subfield> = Object.assign(
  Object.create(null),
  Object.fromEntries(
    sides.map(({ key, part, label }) => [key, { part, label, type: key === 'country' ? countryType : textType }]),
  ),
);

const valuesOf = (wire: unknown) => sides.map(({ key }) => ((wire ?? {}) as Address)[key] ?? '').filter(Boolean);
const known = (at: PartAccess): Sql =>
  sql`coalesce(${join(
    sides.map(({ part }) => at(part)),
    ', ',
  )})`;
/** One text of all sides, separated by what no search contains. */
const whole = (at: PartAccess): Sql =>
  sql`concat_ws(chr(31), ${join(
    sides.map(({ part }) => at(part)),
    ', ',
  )})`;

const includes = (wire: unknown, value: unknown) =>
  valuesOf(wire).some((side) => side.toLowerCase().includes(String(value).toLowerCase()));

const operators: Record<string, Operator> = {
  contains: {
    takes: 'value',
    parse: asText,
    sql: (at, value) => sql`${whole(at)} ilike ${`%${escapeLike(String(value))}%`}`,
    test: includes,
  },
  notContains: {
    takes: 'value',
    parse: asText,
    sql: (at, value) => sql`${whole(at)} not ilike ${`%${escapeLike(String(value))}%`}`,
    test: (wire, value) => !includes(wire, value),
  },
  empty: {
    takes: 'nothing',
    parse: none,
    sql: (at) => sql`${known(at)} is null`,
    test: (wire) => valuesOf(wire).length === 0,
  },
  notEmpty: {
    takes: 'nothing',
    parse: none,
    sql: (at) => sql`${known(at)} is not null`,
    test: (wire) => valuesOf(wire).length > 0,
  },
};

function readSide(given: unknown, key: keyof Address, max: number): string {
  try {
    if (key === 'country') return readCountry(given);
    return checkText(given, max).replace(/\r\n?/g, '\n').trim();
  } catch (error) {
    if (!(error instanceof InvalidValue)) throw error;
    throw new InvalidValue(error.code, error.message, key);
  }
}

export const addressType: FieldType<Address> = {
  name: 'address',
  label: { en: 'Address', fr: 'Adresse' },
  canBeCustom: true,
  parts: () => sides.map(({ part }) => ({ name: part, type: 'text', isText: part !== 'country' })),
  parse: (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new InvalidValue('not_an_address', 'expects {"street": …, "city": …, "country": "FR"}');
    const unknown = Object.keys(value).find((key) => !sides.some((side) => side.key === key));
    if (unknown) throw new InvalidValue('unknown_key', `has no "${unknown}"`, unknown);
    const address: Address = {};
    for (const { key, max } of sides) {
      const given = (value as Record<string, unknown>)[key];
      const side = given === undefined || given === null || given === '' ? '' : readSide(given, key, max);
      if (side) address[key] = side;
    }
    return address;
  },
  isEmpty: (value) => valuesOf(value).length === 0,
  toParts: (value) => Object.fromEntries(sides.map(({ key, part }) => [part, value[key] ?? null])),
  toJson: (at) => {
    const pairs = sides.map(({ key, part }) => sql`${literal(key)}, ${at(part)}`);
    return sql`case when ${known(at)} is not null then json_strip_nulls(json_build_object(${join(pairs, ', ')})) end`;
  },
  operators,
  subfields: () => subfields,
  sortKey: (at) => ({ sql: sql`lower(${at('city')})`, type: 'text' }),
  fromText: readAddressLine,
  toText: writeAddressLine,
  schema: () => ({
    type: 'object',
    properties: Object.fromEntries(
      sides.map(({ key, max }) => [
        key,
        key === 'country'
          ? { type: 'string', pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2' }
          : { type: 'string', maxLength: max },
      ]),
    ),
  }),
  searchText: ({ country, ...rest }) => [...valuesOf(rest), country && countryName(country)].filter(Boolean).join(' '),
  parseOptions: (given) => {
    refuseUnknown(given, []);
    return {};
  },
};

/** A postal address. Filters reach its sides as `address.city`, `address.country`. */
export function address(options: FieldOptions): FieldDefinition {
  return field(addressType, options);
}
