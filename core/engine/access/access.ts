import { forbidden, Problem } from '#core/kit/problem.ts';
import type { Verb } from '../definition/object.ts';
import type { ObjectModel } from '../model/model.ts';
import type { FilterNode } from '../query/filter.ts';
import { type Level, type Principal, permissionsOf } from './principal.ts';

/** Objects that everyone keeps for themselves, whatever the role: their own saved views. */
function isPersonal(object: ObjectModel): boolean {
  return object.definition.visibility?.write !== undefined;
}

export function levelOf(principal: Pick<Principal, 'role'>, object: ObjectModel, verb: Verb): Level {
  if (isPersonal(object)) return 'all';
  const level = permissionsOf(principal.role, object.definition.isSetup === true)[verb];
  return level === 'none' && verb === 'update' && object.definition.selfFields ? 'own' : level;
}

/** The only fields that the person may change, of the record that is themselves; undefined: no such limit. */
export function selfFieldsOf(principal: Pick<Principal, 'role'>, object: ObjectModel): string[] | undefined {
  const { selfFields, isSetup } = object.definition;
  return permissionsOf(principal.role, isSetup === true).update === 'none' ? selfFields : undefined;
}

/** Throws 403 when the person may do this with no record of the object at all. */
export function assertMay(principal: Principal, object: ObjectModel, verb: Verb): void {
  if (levelOf(principal, object, verb) === 'none')
    throw forbidden(`Your role does not allow you to ${verb} ${object.definition.pluralLabel.en.toLowerCase()}.`);
}

/** Throws 403 naming the field that the person may not even change of their own record. */
export function assertMayChange(principal: Principal, object: ObjectModel, keys: string[]): void {
  const allowed = selfFieldsOf(principal, object);
  const path = allowed && keys.find((key) => object.fields.has(key) && !allowed.includes(key));
  if (path === undefined) return;
  const label = object.fields.get(path)!.label.en;
  const message = `Only an administrator may change the field "${label}" (${path}).`;
  throw new Problem(403, 'forbidden', message, { errors: [{ path, code: 'forbidden', message }] });
}

/** Field that says whose a record is. */
function ownerFieldOf(object: ObjectModel): string {
  if (object.definition.selfFields) return 'id';
  return object.fields.has('ownerId') ? 'ownerId' : 'createdById';
}

/**
 * The records of the object on which the person may do this, in the filter language; undefined: all of them.
 * Everything that reads or writes records narrows by this one predicate.
 */
export function accessFilter(principal: Principal, object: ObjectModel, verb: Verb): FilterNode | undefined {
  const conditions: FilterNode[] = [];
  const level = levelOf(principal, object, verb);
  if (level === 'none') conditions.push({ or: [] });
  if (level === 'own') conditions.push({ field: ownerFieldOf(object), op: 'eq', value: 'me' });
  const { visibility } = object.definition;
  if (visibility?.read) conditions.push(visibility.read);
  if (verb !== 'read' && visibility?.write) conditions.push(visibility.write);
  if (conditions.length === 0) return undefined;
  return conditions.length === 1 ? conditions[0] : { and: conditions };
}

/** In words, why the person sees or may change records of the object. */
export function explainAccess(principal: Principal, object: ObjectModel, verb: Verb): string {
  const level = levelOf(principal, object, verb);
  const name = object.definition.pluralLabel.en.toLowerCase();
  if (level === 'none') return `The role "${principal.role}" does not allow anyone to ${verb} ${name}.`;
  const self = verb === 'update' ? selfFieldsOf(principal, object) : undefined;
  if (self) return `Everybody may ${verb} themselves among the ${name}: ${self.join(', ')}.`;
  const whose = level === 'own' ? `${name} that are yours` : `all ${name}`;
  const narrowed = object.definition.visibility ? ', except those that are private to someone else' : '';
  return `The role "${principal.role}" allows you to ${verb} ${whose}${narrowed}.`;
}
