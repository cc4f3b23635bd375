import type { Field, TextContext } from '#core/fields/field.ts';
import { badRequest, type FieldError, InvalidValue, type Problem } from '#core/kit/problem.ts';
import type { ObjectModel } from '../model/model.ts';
import type { Document } from './rules.ts';

/** Whether the value is as good as none: null is stored for it. */
function isEmptyValue(field: Field, value: unknown): boolean {
  return value === null || value === undefined || value === '' || field.type.isEmpty?.(value) === true;
}

/** One value from the wire as it will be stored; null for an empty one. Reports into `errors`. */
export function normaliseValue(field: Field, value: unknown, context: TextContext, errors: FieldError[]): unknown {
  if (value === null || value === undefined || value === '') return null;
  try {
    const parsed = field.type.parse(value, field, context);
    return isEmptyValue(field, parsed) ? null : parsed;
  } catch (error) {
    if (!(error instanceof InvalidValue)) throw error;
    const path = error.at ? `${field.key}.${error.at}` : field.key;
    errors.push({ path, code: error.code, message: error.message });
    return null;
  }
}

/**
 * The fields a client sent, as they will be stored. An unknown field is a 400; wrong values are collected.
 * `isTrusted` lets rules and importers write fields that clients may not.
 */
export function normaliseInput(
  object: ObjectModel,
  input: unknown,
  context: TextContext,
  errors: FieldError[],
  isTrusted: boolean,
): Document {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    throw badRequest('invalid_body', 'The body must be a JSON object of field values.');
  const document: Document = {};
  for (const [key, value] of Object.entries(input)) {
    const field = object.fields.get(key);
    if (!field) throw unknownField(object, key);
    if (field.type.isDerived || field.isSystem || (field.readOnly && !isTrusted)) {
      errors.push({ path: key, code: 'read_only', message: 'is set by the system' });
      continue;
    }
    document[key] = normaliseValue(field, value, context, errors);
  }
  return document;
}

export function unknownField(object: ObjectModel, key: string): Problem {
  return badRequest('unknown_field', `${object.definition.label.en} has no field "${key}".`, key.slice(0, 100));
}

/** Why a record is not made for somebody else. */
export const foreignOwner: FieldError = {
  path: 'ownerId',
  code: 'foreign_owner',
  message: 'is somebody for whom your role does not let you create records',
};

/** Values of fields that a new record was not given one for. */
export function addDefaults(
  object: ObjectModel,
  document: Document,
  context: TextContext,
  userId: string | null,
): void {
  for (const field of object.fields.values()) {
    if (field.isSystem || field.type.isDerived || field.key in document) continue;
    const given = field.default === 'me' && field.type.name === 'user' ? userId : field.default;
    document[field.key] = given === undefined || given === null ? null : field.type.parse(given, field, context);
  }
}

/** Reports required fields that are empty; of an update only those that it writes. */
export function checkRequired(object: ObjectModel, document: Document, errors: FieldError[], only?: Set<string>): void {
  for (const field of object.fields.values()) {
    if (!field.required || field.isSystem || field.type.isDerived) continue;
    if (only && !only.has(field.key)) continue;
    if (document[field.key] !== null && document[field.key] !== undefined) continue;
    if (errors.some(({ path }) => path === field.key)) continue;
    errors.push({ path: field.key, code: 'required', message: 'is required' });
  }
}

/** Whether two stored values are the same, whatever the order of keys. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === undefined || a === null) return b === undefined || b === null;
  if (typeof a !== 'object' || typeof b !== 'object' || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  for (const key of keys) if (!isSame((a as Document)[key], (b as Document)[key])) return false;
  return true;
}

/** Whether a write would change what is stored. Values are compared as they are parsed: a base amount, worked out by the engine, is no difference. */
export function differs(field: Field, before: unknown, after: unknown, context: TextContext): boolean {
  if (isSame(before, after)) return false;
  if (before === null || before === undefined || after === null || after === undefined) return true;
  if (typeof before !== 'object') return true;
  try {
    return !isSame(field.type.parse(before, field, context), field.type.parse(after, field, context));
  } catch {
    return true;
  }
}
