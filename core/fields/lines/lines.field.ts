import { isId, newId } from '#core/kit/ids.ts';
import { InvalidValue } from '#core/kit/problem.ts';
import { sql } from '#core/kit/sql.ts';
import { type Field, type FieldDefinition, type FieldOptions, type FieldType, field, type Operator } from '../field.ts';
import { readJson } from '../links/links.field.ts';
import { nestedFields, nestedSchema, readNested } from '../nested.ts';
import { none } from '../operators.ts';

export interface LinesOptions {
  fields: Record<string, FieldDefinition>;
}

/** A row that its record owns. */
export interface Line extends Record<string, unknown> {
  id: string;
}

const most = 500;

/** Fields of each line. */
export function lineFields(field: Field): Map<string, Field> {
  return nestedFields(field, (field.options as unknown as LinesOptions).fields);
}

const count = (wire: unknown) => ((wire ?? []) as unknown[]).length;

const operators: Record<string, Operator> = {
  empty: {
    takes: 'nothing',
    parse: none,
    sql: (at) => sql`coalesce(jsonb_array_length(${at()}), 0) = 0`,
    test: (wire) => count(wire) === 0,
  },
  notEmpty: {
    takes: 'nothing',
    parse: none,
    sql: (at) => sql`jsonb_array_length(${at()}) > 0`,
    test: (wire) => count(wire) > 0,
  },
};

export const linesType: FieldType<Line[]> = {
  name: 'lines',
  label: { en: 'Lines', fr: 'Lignes' },
  rows: 'lines',
  canBeCustom: false,
  parts: () => [{ name: '', type: 'jsonb' }],
  parse: (value, field, context) => {
    if (!Array.isArray(value)) throw new InvalidValue('not_a_list', 'expects a list of lines');
    if (value.length > most) throw new InvalidValue('too_many', `takes at most ${most} lines`);
    const seen = new Set<string>();
    return value.map((item, index) => {
      if (typeof item !== 'object' || item === null || Array.isArray(item))
        throw new InvalidValue('not_a_line', 'expects an object', String(index));
      const given = item as Record<string, unknown>;
      if (given.id != null && !isId(given.id))
        throw new InvalidValue('not_an_id', 'expects the id of a line (a UUID)', `${index}.id`);
      const id = given.id == null ? newId() : (given.id as string).toLowerCase();
      if (seen.has(id)) throw new InvalidValue('duplicate', 'stands there twice', `${index}.id`);
      seen.add(id);
      return { id, ...readNested(given, lineFields(field), context, ['id'], String(index)) };
    });
  },
  isEmpty: (value) => value.length === 0,
  toParts: (value) => ({ '': JSON.stringify(value) }),
  toJson: (at) => at(),
  operators,
  fromText: readJson,
  toText: (value) => JSON.stringify(value),
  schema: (field) => ({
    type: 'array',
    maxItems: most,
    items: {
      type: 'object',
      properties: {
        id: { type: 'string', format: 'uuid', description: 'Absent for a new line' },
        ...nestedSchema(lineFields(field)),
      },
      required: [...lineFields(field).values()]
        .filter(({ required, default: given }) => required && given === undefined)
        .map(({ key }) => key),
    },
  }),
  searchText: (value, field) =>
    value
      .flatMap((line) =>
        [...lineFields(field).values()]
          .filter((inner) => inner.search && line[inner.key] != null)
          .map((inner) => inner.type.searchText?.(line[inner.key], inner) ?? ''),
      )
      .join(' '),
};

/** Rows that the record owns, in order, saved and versioned with it. A line given with its id stays the same line. */
export function lines(options: FieldOptions & LinesOptions): FieldDefinition {
  const { fields, ...common } = options;
  return field(linesType, common, { fields });
}
