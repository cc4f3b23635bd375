import type { Field } from '#core/fields/field.ts';
import { badRequest } from '#core/kit/problem.ts';
import { toSnakeCase } from '#core/kit/text.ts';
import type { AccessProfile } from '../access/profile.ts';
import type { ObjectDefinition } from '../definition/object.ts';
import { systemFields } from './system.ts';

/** An object of one workspace: the shipped definition plus the company's own fields, resolved. */
export interface ObjectModel {
  name: string;
  plural: string;
  definition: ObjectDefinition;
  isCustom: boolean;
  /** Id of the object's own record, when an administrator made it. */
  id?: string;
  /** Table in schema `data`, view of the same name in schema `read`. */
  table: string;
  fields: Map<string, Field>;
  titleField: Field;
}

/** Where records of `object` point to `to` through `field`. */
export interface Inverse {
  key: string;
  object: string;
  field: Field;
}

/** All objects of one workspace. Immutable: a change of a definition makes a new one with a new version. */
export class Model {
  readonly version: string;
  readonly objects: Map<string, ObjectModel>;
  /** Compiled statements by their shape; they go with the model when a definition changes. */
  readonly statements = new Map<string, unknown>();
  /** The whole model, of which this one is what somebody may know; itself when nothing is kept back. */
  readonly base: Model;
  readonly #byPlural = new Map<string, ObjectModel>();
  readonly #inverses = new Map<string, Inverse[]>();
  readonly #narrowed = new Map<string, Model>();

  constructor(version: string, objects: ObjectModel[], base?: Model) {
    this.version = version;
    this.base = base ?? this;
    this.objects = new Map(objects.map((object) => [object.name, object]));
    for (const object of objects) this.#byPlural.set(object.plural, object);
    for (const object of objects) {
      for (const field of object.fields.values()) {
        const to = field.options.to;
        if (typeof to !== 'string' || field.isSystem || !this.objects.has(to)) continue;
        const inverse = field.options.inverse as { key?: string } | undefined;
        const list = this.#inverses.get(to) ?? [];
        const isTaken = list.some(({ key }) => key === object.plural);
        const key = inverse?.key ?? (isTaken ? `${object.plural}By${capitalize(relationName(field))}` : object.plural);
        list.push({ key, object: object.name, field });
        this.#inverses.set(to, list);
      }
    }
  }

  /** Throws a 400 naming the object when there is none. */
  object(name: string): ObjectModel {
    const object = this.objects.get(name);
    if (!object) throw badRequest('unknown_object', `There is no object "${name}".`);
    return object;
  }

  byPlural(plural: string): ObjectModel | undefined {
    return this.#byPlural.get(plural);
  }

  /** The model as people of the profile know it: hidden fields are not in it, and statements are compiled for it alone. */
  for(profile: AccessProfile): Model {
    if (this.base !== this) return this.base.for(profile);
    const known = this.#narrowed.get(profile.key);
    if (known) return known;
    if (this.#narrowed.size >= mostNarrowed) this.#narrowed.clear();
    const objects = [...this.objects.values()].map((object) => narrowObject(object, profile));
    const made = new Model(this.version, objects, this);
    this.#narrowed.set(profile.key, made);
    return made;
  }

  /** Fields of other objects that point to this one. */
  inversesOf(name: string): Inverse[] {
    return this.#inverses.get(name) ?? [];
  }
}

/** Profiles of one workspace that are remembered: one for each mix of roles. */
const mostNarrowed = 200;

function narrowObject(object: ObjectModel, profile: AccessProfile): ObjectModel {
  if (!profile.narrows(object)) return object;
  const fields = new Map<string, Field>();
  for (const [key, field] of object.fields) {
    const level = profile.fieldLevelOf(object.name, key);
    if (level !== 'hidden') fields.set(key, level === 'read' ? { ...field, readOnly: true } : field);
  }
  return { ...object, fields };
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `accountId` → `account`: the name under which a reference is followed and expanded. */
export function relationName(field: Field): string {
  return field.key.replace(/Ids?$/, '') || field.key;
}

/** A shipped object, with fields that the workspace added. */
export function resolveObject(definition: ObjectDefinition, customFields: Field[] = []): ObjectModel {
  const fields = new Map<string, Field>();
  for (const field of systemFields(definition.name)) fields.set(field.key, field);
  for (const [key, given] of Object.entries(definition.fields)) {
    const storage: Field['storage'] = given.type.isDerived ? { kind: 'computed' } : { kind: 'columns' };
    fields.set(key, { ...given, key, object: definition.name, storage });
  }
  for (const field of customFields) fields.set(field.key, field);
  const titleField = fields.get(definition.titleField);
  if (!titleField) throw new Error(`${definition.name} has no title field "${definition.titleField}"`);
  return {
    name: definition.name,
    plural: definition.plural,
    definition,
    isCustom: false,
    table: toSnakeCase(definition.name),
    fields,
    titleField,
  };
}

/** Column of a part of a field kept in columns: `annualRevenue` and `currency` → `annual_revenue_currency`. */
export function columnName(field: Field, part = ''): string {
  return part ? `${toSnakeCase(field.key)}_${toSnakeCase(part)}` : toSnakeCase(field.key);
}
