import { InvalidValue } from '#core/kit/problem.ts';
import type { ObjectDefinition } from '../definition/object.ts';
import { commonVerbs, type Level, levels } from './level.ts';
import { type SettingsPermission, settingsPermissions } from './settings-permission.ts';

/** How a role sees a field: not at all, or without changing it. Whatever is not named is changed with the record. */
export type FieldLevel = 'hidden' | 'read';

/** What a role allows, as it is stored in `role.permissions`. */
export interface RolePermissions {
  /** Records of every object that `objects` does not name. */
  records: Record<string, Level>;
  /** By object and verb, where it differs from `records`. */
  objects: Record<string, Record<string, Level>>;
  /** By object and field. */
  fields: Record<string, Record<string, FieldLevel>>;
  settings: SettingsPermission[];
}

/** Every verb that all objects have, at one level. */
export const everyVerb = (level: Level): Record<string, Level> =>
  Object.fromEntries(commonVerbs.map((verb) => [verb, level]));

/** Everything, whatever is added later. */
export const administratorPermissions: RolePermissions = {
  records: everyVerb('all'),
  objects: {},
  fields: {},
  settings: [...settingsPermissions],
};

/** Works with their own records, and with others' as far as the default sharing opens them. */
export const memberPermissions: RolePermissions = {
  records: { ...everyVerb('own'), create: 'all', export: 'all', import: 'all', bulk: 'all' },
  objects: {},
  fields: {},
  settings: [],
};

/** Looks at what is open to them. */
export const readOnlyPermissions: RolePermissions = {
  records: { ...everyVerb('none'), read: 'own' },
  objects: {},
  fields: {},
  settings: [],
};

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(code: string, message: string, at: string): never {
  throw new InvalidValue(code, message, at);
}

function readLevels(given: unknown, verbs: readonly string[], at: string): Record<string, Level> {
  if (given === undefined) return {};
  if (!isRecord(given)) refuse('invalid_permissions', 'expects verbs and their levels', at);
  return Object.fromEntries(
    Object.entries(given).map(([verb, level]) => {
      if (!verbs.includes(verb)) refuse('unknown_verb', `has no verb "${verb.slice(0, 60)}"`, `${at}.${verb}`);
      if (!levels.includes(level as Level))
        refuse('unknown_level', `expects one of ${levels.join(', ')}`, `${at}.${verb}`);
      return [verb, level as Level];
    }),
  );
}

/** The objects that permissions can name: what the validation needs to know of them. */
export interface PermissionSubject {
  definition: ObjectDefinition;
  fields: ReadonlyMap<string, { required?: boolean; isSystem?: boolean }>;
}

/** Verbs of an object: those of all and its own. */
export function verbsOf(definition: ObjectDefinition): string[] {
  return [...commonVerbs, ...Object.keys(definition.verbs ?? {})];
}

function readObjects(given: unknown, objectOf: (name: string) => PermissionSubject | undefined) {
  if (given === undefined) return {};
  if (!isRecord(given)) refuse('invalid_permissions', 'expects objects and their verbs', 'objects');
  return Object.fromEntries(
    Object.entries(given).map(([name, verbs]) => {
      const object = objectOf(name);
      if (!object) refuse('unknown_object', `has no object "${name.slice(0, 60)}"`, `objects.${name}`);
      return [name, readLevels(verbs, verbsOf(object.definition), `objects.${name}`)];
    }),
  );
}

function readFields(given: unknown, objectOf: (name: string) => PermissionSubject | undefined) {
  if (given === undefined) return {};
  if (!isRecord(given)) refuse('invalid_permissions', 'expects objects and their fields', 'fields');
  return Object.fromEntries(
    Object.entries(given).map(([name, fields]) => {
      const object = objectOf(name);
      if (!object || !isRecord(fields))
        refuse('unknown_object', `has no object "${name.slice(0, 60)}"`, `fields.${name}`);
      const read = Object.entries(fields).map(([key, level]) => {
        const at = `fields.${name}.${key}`;
        const field = object.fields.get(key);
        if (!field) refuse('unknown_field', `has no field "${key.slice(0, 60)}"`, at);
        if (level !== 'hidden' && level !== 'read') refuse('unknown_level', 'expects hidden or read', at);
        // A form without a field that it must fill could never be sent; a record without a name is no record.
        const isNeeded = field.isSystem || field.required || key === object.definition.titleField;
        if (level === 'hidden' && isNeeded) refuse('needed_field', 'cannot be hidden: every record needs it', at);
        return [key, level as FieldLevel] as const;
      });
      return [name, Object.fromEntries(read)];
    }),
  );
}

/**
 * What somebody sent as a role's permissions, normalised. Throws InvalidValue that names the place.
 */
export function parsePermissions(
  given: unknown,
  objectOf: (name: string) => PermissionSubject | undefined,
): RolePermissions {
  if (!isRecord(given)) refuse('invalid_permissions', 'expects an object', '');
  const unknown = Object.keys(given).find((key) => !['records', 'objects', 'fields', 'settings'].includes(key));
  if (unknown) refuse('invalid_permissions', `has no "${unknown.slice(0, 60)}"`, unknown);
  const settings = given.settings ?? [];
  if (!Array.isArray(settings) || !settings.every((part) => settingsPermissions.includes(part)))
    refuse('unknown_setting', `expects some of ${settingsPermissions.join(', ')}`, 'settings');
  return {
    records: { ...everyVerb('none'), ...readLevels(given.records, commonVerbs, 'records') },
    objects: readObjects(given.objects, objectOf),
    fields: readFields(given.fields, objectOf),
    settings: settingsPermissions.filter((part) => settings.includes(part)),
  };
}
