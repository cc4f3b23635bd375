import { InvalidValue } from '#core/kit/problem.ts';
import { type Sql, sql } from '#core/kit/sql.ts';
import { refuseUnknown } from '../custom-options.ts';
import {
  type Field,
  type FieldDefinition,
  type FieldOptions,
  type FieldType,
  field,
  type Operator,
  type PartAccess,
} from '../field.ts';
import { isNothing, onPart, presence, several } from '../operators.ts';
import { readId, readObjectName } from '../reference/reference.field.ts';

export interface AnyReferenceOptions {
  /** Objects it may lead to. */
  to: string[] | 'any';
}

/** A record of some object. */
export interface AnyRecord {
  object: string;
  id: string;
}

function readObject(value: unknown, { options }: Field): string {
  const object = readObjectName(value, 'object');
  const { to } = options as unknown as AnyReferenceOptions;
  if (to !== 'any' && !to.includes(object))
    throw new InvalidValue('unknown_object', `cannot lead to "${object}", only to: ${to.join(', ')}`, 'object');
  return object;
}

function readRecord(value: unknown, field: Field): AnyRecord {
  const { object, id, ...rest } = (value ?? {}) as Record<string, unknown>;
  if (typeof value !== 'object' || Array.isArray(value) || Object.keys(rest).length > 0)
    throw new InvalidValue('not_a_record', 'expects {"object": "account", "id": …}');
  return { object: readObject(object, field), id: readId(id) };
}

const isSame = (at: PartAccess, { object, id }: AnyRecord): Sql =>
  sql`(${at('id')} = ${id}::uuid and ${at('object')} = ${object}::text)`;
const equals = (wire: unknown, record: AnyRecord) =>
  !isNothing(wire) && (wire as AnyRecord).id === record.id && (wire as AnyRecord).object === record.object;

const records = (value: unknown) => value as AnyRecord[];

/** Pairs are compared by two lists unnested side by side, so that the statement's text does not grow with them. */
const isOneOf = (at: PartAccess, list: AnyRecord[]): Sql =>
  sql`exists (select 1 from unnest(${list.map(({ object }) => object)}::text[], ${list.map(({ id }) => id)}::uuid[]) wanted (object, id) where wanted.id = ${at('id')} and wanted.object = ${at('object')})`;

const operators: Record<string, Operator> = {
  eq: {
    takes: 'value',
    parse: readRecord,
    sql: (at, value) => isSame(at, value as AnyRecord),
    test: (wire, value) => equals(wire, value as AnyRecord),
  },
  ne: {
    takes: 'value',
    parse: readRecord,
    sql: (at, value) => sql`${isSame(at, value as AnyRecord)} is not true`,
    test: (wire, value) => !equals(wire, value as AnyRecord),
  },
  in: {
    takes: 'values',
    parse: several(readRecord as Operator['parse']),
    sql: (at, value) => isOneOf(at, records(value)),
    test: (wire, value) => records(value).some((record) => equals(wire, record)),
  },
  objectIs: {
    takes: 'values',
    parse: (value, field) => several(readObject as Operator['parse'])(Array.isArray(value) ? value : [value], field),
    sql: (at, value) => sql`${at('object')} = any (${value}::text[])`,
    test: (wire, value) => !isNothing(wire) && (value as string[]).includes((wire as AnyRecord).object),
  },
  ...onPart('id', presence),
};

export const anyReferenceType: FieldType<AnyRecord> = {
  name: 'anyReference',
  label: { en: 'Reference to anything', fr: 'Référence libre' },
  canBeCustom: true,
  parts: () => [
    { name: 'object', type: 'text' },
    { name: 'id', type: 'uuid' },
  ],
  parse: readRecord,
  toParts: ({ object, id }) => ({ object, id }),
  toJson: (at) =>
    sql`case when ${at('id')} is not null then json_build_object('object', ${at('object')}, 'id', ${at('id')}) end`,
  operators,
  fromText: (text) => {
    const [object, id] = text.trim().split(/[:/]/);
    return { object, id };
  },
  toText: ({ object, id }) => `${object}:${id}`,
  schema: ({ options }) => {
    const { to } = options as unknown as AnyReferenceOptions;
    return {
      type: 'object',
      properties: {
        object: to === 'any' ? { type: 'string' } : { type: 'string', enum: to },
        id: { type: 'string', format: 'uuid' },
      },
      required: ['object', 'id'],
    };
  },
  parseOptions: (given) => {
    refuseUnknown(given, ['to']);
    if (given.to === 'any' || given.to === undefined) return { to: 'any' };
    if (!Array.isArray(given.to) || given.to.length === 0)
      throw new InvalidValue('not_a_list', 'expects a list of objects or "any"', 'to');
    return { to: given.to.map((object, index) => readObjectName(object, `to.${index}`)) };
  },
};

/** One record of any of several objects. */
export function anyReference(options: FieldOptions & AnyReferenceOptions): FieldDefinition {
  const { to, ...common } = options;
  return field(anyReferenceType, common, { to });
}
