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
import { readEmail } from './address.ts';

export { readEmail } from './address.ts';

export interface Email extends ContactPoint {
  /** In lower case. */
  address: string;
  /** The person asked for no more mailings. Kept on the address, for every record that shares it. */
  optedOut?: boolean;
}

const lowerText: Operator['parse'] = (value, field) => (asText(value, field) as string).toLowerCase();

const readDomain = (value: unknown) => {
  if (typeof value !== 'string') throw new InvalidValue('not_text', 'expects a domain such as example.com');
  return readEmail(`x@${value.trim().replace(/^@/, '')}`).slice(2);
};

const list = (value: unknown) => value as string[];
const isOneOf = ({ address }: Email, value: unknown) => list(value).includes(address);
const anyOf = (value: unknown) => sql`p.value = any (${value}::text[])`;
const includes = ({ address }: Email, value: unknown) => address.includes(value as string);
const like = (pattern: string) => sql`p.value like ${pattern}`;
const containing = (value: unknown) => like(`%${escapeLike(value as string)}%`);

const operators: Record<string, Operator> = {
  eq: pointOperator('value', (value) => [readEmail(value)], anyOf, isOneOf),
  ne: pointOperator('value', (value) => [readEmail(value)], anyOf, isOneOf, true),
  in: pointOperator('values', several(readEmail), anyOf, isOneOf),
  notIn: pointOperator('values', several(readEmail), anyOf, isOneOf, true),
  contains: pointOperator('value', lowerText, containing, includes),
  notContains: pointOperator('value', lowerText, containing, includes, true),
  startsWith: pointOperator<Email>(
    'value',
    lowerText,
    (value) => like(`${escapeLike(value as string)}%`),
    ({ address }, value) => address.startsWith(value as string),
  ),
  domainEq: pointOperator<Email>(
    'value',
    readDomain,
    (value) => like(`%@${escapeLike(value as string)}`),
    ({ address }, value) => address.endsWith(`@${value}`),
  ),
  optedOut: pointOperator<Email>(
    'nothing',
    none,
    () => sql`p.opted_out_at is not null`,
    ({ optedOut }) => optedOut === true,
  ),
  ...pointPresence,
};

export const emailsType: FieldType<Email[]> = {
  name: 'emails',
  label: { en: 'E-mail addresses', fr: 'Adresses électroniques' },
  rows: 'contactPoints',
  canBeCustom: true,
  parts: () => [{ name: '', type: 'jsonb' }],
  parse: (value) =>
    readPoints<Email>(
      value,
      (given) => {
        const optedOut = booleanOption(given, 'optedOut');
        return { address: readEmail(given.address), ...(optedOut !== undefined && { optedOut }) };
      },
      { main: 'address', keyOf: ({ address }) => address, flags: ['optedOut'] },
    ),
  isEmpty: (value) => value.length === 0,
  toParts: (value) => ({ '': JSON.stringify(value) }),
  toJson: (at) => at(),
  operators,
  sortKey: (at) => ({ sql: sql`${at()}->0->>'address'`, type: 'text' }),
  fromText: (text) =>
    splitPoints(text, /[;,\n|]/).map(({ text: address, label }) => ({ address, ...(label && { label }) })),
  toText: (value) => writePoints(value.map(({ address, label }) => ({ text: address, label }))),
  schema: () => ({
    type: 'array',
    maxItems: 20,
    items: {
      type: 'object',
      properties: {
        address: { type: 'string', format: 'email', maxLength: 254 },
        label: { type: 'string', maxLength: 60, examples: ['work', 'home', 'other'] },
        isPrimary: { type: 'boolean' },
        optedOut: { type: 'boolean' },
        isInvalid: { type: 'boolean' },
      },
      required: ['address'],
    },
  }),
  searchText: (value) => value.map(({ address }) => address).join(' '),
  parseOptions: (given) => {
    refuseUnknown(given, []);
    return {};
  },
};

/**
 * E-mail addresses, up to 20, one of them primary. Records share them: that one is invalid or opted out is known
 * wherever it appears. The wire also takes one address or a list of addresses as text.
 */
export function emails(options: FieldOptions): FieldDefinition {
  return field(emailsType, options);
}
