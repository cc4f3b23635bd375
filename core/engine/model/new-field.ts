import type { Database } from '#core/database/database.ts';
import type { FieldOptions, FieldType } from '#core/fields/field.ts';
import { fieldType } from '#core/fields/registry.ts';
import { badRequest, InvalidValue, invalid, Problem } from '#core/kit/problem.ts';
import { foldText, type Text } from '#core/kit/text.ts';
import { slots } from '../schema/table.ts';
import { checkDerived } from './check-derived.ts';
import type { Model, ObjectModel } from './model.ts';
import { assertCanBeUnique } from './unique-fields.ts';

const mostFields = 500;
const ownWords = ['object', 'custom', 'workspaceId', 'data', 'page'];
/** Every document seems to have what all objects of JavaScript have: a `constructor` would never be missing. */
const reservedKeys = new Set([...ownWords, ...Object.getOwnPropertyNames(Object.prototype)]);

/** Marks as they are given: null takes one away. */
type GivenMarks = { [Mark in keyof FieldOptions]?: FieldOptions[Mark] | null | undefined };

export interface NewField extends Omit<GivenMarks, 'help' | 'label'> {
  object: string;
  key?: string | undefined;
  label: Text;
  type: string;
  options: Record<string, unknown>;
}

export interface CheckedField {
  key: string;
  type: FieldType;
  options: Record<string, unknown>;
  marks: Partial<FieldOptions>;
}

export function countFields(object: ObjectModel): number {
  return [...object.fields.values()].filter(({ isCustom }) => isCustom).length;
}

/** Checks a field that an administrator makes or, with the id of one there is, changes. Throws 4xx naming what is wrong. */
export function checkNewField(model: Model, given: NewField, existingId?: string): CheckedField {
  const object = model.object(given.object);
  if (object.definition.isCustomizable === false)
    throw badRequest('not_customizable', `${object.definition.pluralLabel.en} take no fields of your own.`, 'object');
  if (!existingId && countFields(object) >= mostFields)
    throw badRequest('too_many_fields', `An object takes at most ${mostFields} fields of your own.`);
  let type: FieldType;
  try {
    type = fieldType(given.type);
  } catch {
    throw badRequest('unknown_field_type', `There is no field type "${String(given.type).slice(0, 60)}".`, 'type');
  }
  if (!type.canBeCustom)
    throw badRequest('unknown_field_type', `Fields of type "${type.name}" cannot be added.`, 'type');
  if (given.unique) assertCanBeUnique(type);
  const key = given.key ?? keyOf(given.label.en, object);
  const isTaken = object.fields.has(key) || reservedKeys.has(key);
  if (!existingId && isTaken)
    throw new Problem(409, 'not_unique', `${object.definition.label.en} already has a field "${key}".`, {
      errors: [{ path: 'key', code: 'not_unique', message: 'is already used' }],
    });
  const { required, unique, sensitive, customerFacing, personal, retentionMonths, purpose, search } = given;
  const marks = Object.fromEntries(
    Object.entries({
      required,
      unique,
      sensitive,
      customerFacing,
      personal,
      retentionMonths,
      purpose,
      search,
      default: given.default,
    }).filter(([mark, value]) => value !== undefined && value !== null && (value !== false || mark === 'default')),
  ) as Partial<FieldOptions>;
  try {
    const options = type.parseOptions?.(given.options) ?? {};
    checkTarget(model, options);
    // Whoever may delete a customer must not thereby delete a colleague.
    if (options.onDelete === 'cascade' && object.definition.isSetup)
      throw new InvalidValue('not_a_part', 'cannot delete records that only administrators may change', 'onDelete');
    checkDerived(model, object, {
      key,
      object: object.name,
      label: given.label,
      type,
      options,
      storage: { kind: 'computed' },
    });
    if (marks.default !== undefined) {
      const field = {
        key,
        object: object.name,
        label: given.label,
        type,
        options,
        storage: { kind: 'custom' as const, id: '' },
      };
      marks.default = type.parse(marks.default, field, { timeZone: 'UTC', currency: 'EUR' });
    }
    return { key, type, options, marks };
  } catch (error) {
    if (!(error instanceof InvalidValue)) throw error;
    throw invalid([{ path: error.at ? `options.${error.at}` : 'options', code: error.code, message: error.message }]);
  }
}

/** A reference must lead to an object there is. */
function checkTarget(model: Model, options: Record<string, unknown>): void {
  const { to } = options;
  for (const name of Array.isArray(to) ? to : [to])
    if (typeof name === 'string' && name !== 'any' && !model.objects.has(name))
      throw new InvalidValue('unknown_object', `there is no object "${name}"`, 'to');
}

/** `Contract end` → `contractEnd`, with a number behind it when that is taken. */
function keyOf(label: string, object: ObjectModel): string {
  const words = foldText(label)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ');
  const camel = words
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
  const base = (/^[a-z]/.test(camel) ? camel : `field${camel}`).slice(0, 50);
  for (let number = 1; ; number++) {
    const key = number === 1 ? base : `${base}${number}`;
    if (!object.fields.has(key) && !reservedKeys.has(key)) return key;
  }
}

/** A free indexed column for the field. Throws 409 when the object has none left of its kind. */
export async function chooseSlot(
  database: Database,
  workspaceId: number,
  object: ObjectModel,
  type: FieldType,
): Promise<string> {
  const kind = type.parts({ options: {} } as never).find(({ slot }) => slot)?.slot;
  if (!kind) throw badRequest('cannot_index', `Fields of type "${type.name}" cannot be indexed.`, 'indexed');
  const taken = await database.query<{ slot: string }>(
    workspaceId,
    'select slot from read.custom_field where workspace_id = $1 and object = $2 and slot is not null',
    [workspaceId, object.name],
  );
  const free = slots.find(({ kind: slotKind, name }) => slotKind === kind && !taken.some(({ slot }) => slot === name));
  if (!free)
    throw new Problem(
      409,
      'no_slot_left',
      `All indexed places for ${kind} fields of this object are taken. Unmark another field first.`,
      {
        errors: [{ path: 'indexed', code: 'no_slot_left', message: 'has no indexed place left' }],
      },
    );
  return free.name;
}
