import { forbidden, Problem } from '#core/kit/problem.ts';
import type { ObjectModel } from '../model/model.ts';
import { type Level, type Reach, widest } from './level.ts';
import type { Principal } from './principal.ts';
import { mayManage } from './settings-permission.ts';

type Asking = Pick<Principal, 'profile'>;

const all: ReadonlySet<Reach> = new Set(['all']);
const none: ReadonlySet<Reach> = new Set();
/** A person and everybody above them. */
const nearest: ReadonlySet<Reach> = new Set(['own', 'subordinates']);

/** Objects that everyone keeps for themselves, whatever the role: their own saved views. */
function isPersonal({ definition }: ObjectModel): boolean {
  return definition.visibility?.write !== undefined;
}

/** Setup objects are read by everybody and kept by those trusted with their part of the settings. */
function reachOfSetup(principal: Asking, object: ObjectModel, verb: string): ReadonlySet<Reach> {
  if (verb === 'read') return all;
  return mayManage(principal, object.definition.managedBy ?? 'customization') ? all : none;
}

/**
 * How far the person's roles and the default sharing reach for a verb, before what is shared one by one. The default
 * sharing opens only what some role lets the person do at all.
 */
export function reachOf(principal: Asking, object: ObjectModel, verb: string): ReadonlySet<Reach> {
  if (isPersonal(object)) return all;
  if (object.definition.isSetup) return reachOfSetup(principal, object, verb);
  const { confidential } = object.definition;
  const reach = principal.profile.reachOf(object.name, verb);
  if (reach.size === 0) return none;
  if (confidential && !mayManage(principal, confidential.unless)) return nearest;
  if (reach.has('all')) return all;
  const { base } = principal.profile.sharingOf(object.name);
  if (verb === 'read' && (base === 'publicRead' || base === 'publicEdit')) return all;
  if (verb === 'update' && base === 'publicEdit') return all;
  if ((verb === 'read' || verb === 'update') && base === 'team') return new Set([...reach, 'team']);
  return reach;
}

/** The same in one word, for screens and for whether a verb is there at all. */
export function levelOf(principal: Asking, object: ObjectModel, verb: string): Level {
  const level = widest(reachOf(principal, object, verb));
  return level === 'none' && verb === 'update' && object.definition.selfFields ? 'own' : level;
}

/** The only fields that the person may change, of the record that is themselves; undefined: no such limit. */
export function selfFieldsOf(principal: Asking, object: ObjectModel): string[] | undefined {
  const { selfFields } = object.definition;
  return selfFields && reachOf(principal, object, 'update').size === 0 ? selfFields : undefined;
}

/** Throws 403 when the person may do this with no record of the object at all. */
export function assertMay(principal: Principal, object: ObjectModel, verb: string): void {
  if (levelOf(principal, object, verb) === 'none')
    throw forbidden(`Your role does not allow you to ${verb} ${object.definition.pluralLabel.en.toLowerCase()}.`);
}

function refuseField(path: string, message: string): Problem {
  return new Problem(403, 'forbidden', message, { errors: [{ path, code: 'forbidden', message }] });
}

/** Throws 403 naming the field that the person may not change, not even of their own record. */
export function assertMayChange(principal: Principal, object: ObjectModel, keys: string[]): void {
  const allowed = selfFieldsOf(principal, object);
  for (const path of keys) {
    const field = object.fields.get(path);
    if (!field) continue;
    const level = principal.profile.fieldLevelOf(object.name, path);
    if (allowed && !allowed.includes(path))
      throw refuseField(path, `Only an administrator may change the field "${field.label.en}" (${path}).`);
    if (level === 'read')
      throw refuseField(path, `Your role lets you read the field "${field.label.en}" (${path}), not change it.`);
  }
}

/** Field that says whose a record is. */
export function ownerFieldOf(object: ObjectModel): string {
  if (object.definition.selfFields) return 'id';
  if (object.definition.confidential) return object.definition.confidential.person;
  return object.fields.has('ownerId') ? 'ownerId' : 'createdById';
}

/** Whether the owner of a new record is one that the person may make records for. */
export function mayOwn(principal: Principal, object: ObjectModel, ownerId: unknown): boolean {
  const reach = reachOf(principal, object, 'create');
  if (reach.has('all') || reach.has('territory') || ownerFieldOf(object) !== 'ownerId') return reach.size > 0;
  return ownersWithin(reach, principal).includes(String(ownerId));
}

/** People whose records the person reaches by these levels. */
export function ownersWithin(reach: ReadonlySet<Reach>, principal: Principal): string[] {
  const owners = new Set<string>();
  if (reach.size > 0 && principal.userId) owners.add(principal.userId);
  if (reach.has('team')) for (const id of principal.teammateIds) owners.add(id);
  if (reach.has('subordinates')) for (const id of principal.subordinateIds) owners.add(id);
  return [...owners];
}
