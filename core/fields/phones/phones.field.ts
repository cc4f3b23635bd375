import { InvalidValue } from '#core/kit/problem.ts';
import { sql } from '#core/kit/sql.ts';
import {
  type ContactPoint,
  pointOperator,
  pointPresence,
  readPoints,
  splitPoints,
  writePoints,
} from '../contact-points.ts';
import { booleanOption, refuseUnknown } from '../custom-options.ts';
import { type FieldDefinition, type FieldOptions, type FieldType, field, type Operator } from '../field.ts';
import { asText, escapeLike, none, several } from '../operators.ts';
import { checkText } from '../text/text.field.ts';
import { digitsOf, readNumber } from './number.ts';

export { readNumber } from './number.ts';

export interface Phone extends ContactPoint {
  /** E.164; as typed when it cannot be one (`raw` is there then, and `isInvalid`). */
  number: string;
  extension?: string;
  raw?: string;
  /** Nobody may call it. Kept on the number, for every record that shares it. */
  doNotCall?: boolean;
}

/** Ways a number may stand in the database: whole, or ending in these digits when its country is not said. */
interface Wanted {
  numbers: string[];
  endings: string[];
}

const wanted = (values: string[]): Wanted => {
  const read = values.map((value) => readNumber(value));
  return {
    numbers: read.map(({ number }) => number),
    endings: read
      .filter(({ raw, number }) => raw && digitsOf(number).length >= 6)
      .map(({ number }) => digitsOf(number)),
  };
};

const matching = (value: unknown) => {
  const { numbers, endings } = value as Wanted;
  const patterns = endings.map((ending) => `+%${ending}`);
  return sql`(p.value = any (${numbers}::text[]) or p.value like any (${patterns}::text[]))`;
};

const matches = ({ number }: Phone, value: unknown) => {
  const { numbers, endings } = value as Wanted;
  return numbers.includes(number) || endings.some((ending) => number.startsWith('+') && number.endsWith(ending));
};

/** Part of a number, spaces and brackets aside. */
const part: Operator['parse'] = (value, field) => {
  const digits = digitsOf(asText(value, field) as string);
  if (!digits) throw new InvalidValue('not_a_phone', 'expects digits');
  return digits;
};

const all = (value: unknown, field: Parameters<Operator['parse']>[1]) =>
  wanted(several((item) => asText(item, field))(value, field) as string[]);
const one: Operator['parse'] = (value, field) => all([value], field);

const operators: Record<string, Operator> = {
  eq: pointOperator('value', one, matching, matches),
  ne: pointOperator('value', one, matching, matches, true),
  in: pointOperator('values', all, matching, matches),
  notIn: pointOperator('values', all, matching, matches, true),
  contains: pointOperator<Phone>(
    'value',
    part,
    (value) => sql`p.value like ${`%${escapeLike(value as string)}%`}`,
    ({ number }, value) => number.includes(value as string),
  ),
  startsWith: pointOperator<Phone>(
    'value',
    part,
    (value) => sql`p.value like ${`+${escapeLike(value as string)}%`}`,
    ({ number }, value) => number.startsWith(`+${value}`),
  ),
  doNotCall: pointOperator<Phone>(
    'nothing',
    none,
    () => sql`p.do_not_call_at is not null`,
    ({ doNotCall }) => doNotCall === true,
  ),
  ...pointPresence,
};

export const phonesType: FieldType<Phone[]> = {
  name: 'phones',
  label: { en: 'Phone numbers', fr: 'Numéros de téléphone' },
  rows: 'contactPoints',
  canBeCustom: true,
  parts: () => [{ name: '', type: 'jsonb' }],
  parse: (value, _field, { country }) =>
    readPoints<Phone>(
      value,
      (given) => {
        const read = readNumber(given.number, country);
        const extension = given.extension == null ? read.extension : checkText(given.extension, 20).trim();
        const doNotCall = booleanOption(given, 'doNotCall');
        return { ...read, ...(extension && { extension }), ...(doNotCall !== undefined && { doNotCall }) };
      },
      {
        main: 'number',
        keyOf: ({ number, extension = '' }) => `${number}x${extension}`,
        flags: ['extension', 'raw', 'doNotCall'],
      },
    ),
  isEmpty: (value) => value.length === 0,
  toParts: (value) => ({ '': JSON.stringify(value) }),
  toJson: (at) => at(),
  operators,
  sortKey: (at) => ({ sql: sql`${at()}->0->>'number'`, type: 'text' }),
  fromText: (text) =>
    splitPoints(text, /[;\n|]|,\s|\s\/\s/).map(({ text: number, label }) => ({ number, ...(label && { label }) })),
  toText: (value) =>
    writePoints(
      value.map(({ number, extension, label }) => ({
        text: extension ? `${number} ext. ${extension}` : number,
        label,
      })),
    ),
  schema: () => ({
    type: 'array',
    maxItems: 20,
    items: {
      type: 'object',
      properties: {
        number: { type: 'string', description: 'E.164; as typed when it is not a number of any country' },
        extension: { type: 'string', maxLength: 20 },
        label: { type: 'string', maxLength: 60, examples: ['work', 'mobile', 'home', 'other'] },
        raw: { type: 'string', readOnly: true },
        isPrimary: { type: 'boolean' },
        doNotCall: { type: 'boolean' },
        isInvalid: { type: 'boolean' },
      },
      required: ['number'],
    },
  }),
  searchText: (value) => value.map(({ number }) => number).join(' '),
  parseOptions: (given) => {
    refuseUnknown(given, []);
    return {};
  },
};

/**
 * Phone numbers, up to 20, one of them primary, in E.164. Records share them: that one must not be called is known
 * wherever it appears. The wire also takes one number or a list of numbers as text.
 */
export function phones(options: FieldOptions): FieldDefinition {
  return field(phonesType, options);
}
