import { InvalidValue } from '#core/kit/problem.ts';
import type { Field, FieldDefinition, TextContext } from './field.ts';

const resolved = new WeakMap<object, Map<string, Field>>();

/** Fields of the rows that a field owns (lines) or of its links (attributes), as fields of their own. */
export function nestedFields(field: Field, definitions: Record<string, FieldDefinition> = {}): Map<string, Field> {
  const known = resolved.get(definitions);
  if (known) return known;
  const fields = new Map<string, Field>();
  for (const [key, definition] of Object.entries(definitions))
    fields.set(key, { ...definition, key, object: `${field.object}.${field.key}`, storage: { kind: 'columns' } });
  resolved.set(definitions, fields);
  return fields;
}

/**
 * Checks the values of one row: every field is there afterwards, null where nothing was given. `besides` are keys
 * that are no fields (`id`). Throws InvalidValue with the path `quantity` under `at`.
 */
export function readNested(
  given: Record<string, unknown>,
  fields: Map<string, Field>,
  context: TextContext,
  besides: string[],
  at: string,
): Record<string, unknown> {
  const unknown = Object.keys(given).find((key) => !fields.has(key) && !besides.includes(key));
  if (unknown)
    throw new InvalidValue(
      'unknown_field',
      `there is no field "${unknown}"; there are: ${[...fields.keys()].join(', ')}`,
      `${at}.${unknown}`,
    );
  const values: Record<string, unknown> = {};
  for (const field of fields.values()) {
    const value = given[field.key] === undefined ? (field.default ?? null) : given[field.key];
    values[field.key] = value === null ? null : readOne(value, field, context, `${at}.${field.key}`);
    if (field.required && values[field.key] === null)
      throw new InvalidValue('required', `${field.label.en} is required`, `${at}.${field.key}`);
  }
  return values;
}

function readOne(value: unknown, field: Field, context: TextContext, at: string): unknown {
  try {
    const read = field.type.parse(value, field, context);
    return field.type.isEmpty?.(read) || read === '' ? null : read;
  } catch (error) {
    if (!(error instanceof InvalidValue)) throw error;
    throw new InvalidValue(error.code, error.message, error.at ? `${at}.${error.at}` : at);
  }
}

/** JSON Schema of one row. */
export function nestedSchema(fields: Map<string, Field>): Record<string, Record<string, unknown>> {
  const properties: Record<string, Record<string, unknown>> = {};
  for (const field of fields.values()) {
    const schema = field.type.schema(field);
    properties[field.key] = field.required ? schema : { anyOf: [schema, { type: 'null' }] };
  }
  return properties;
}
