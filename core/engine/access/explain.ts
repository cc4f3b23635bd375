import type { ObjectModel } from '../model/model.ts';
import { levelOf, reachOf, selfFieldsOf } from './access.ts';
import type { Reach } from './level.ts';
import type { Principal } from './principal.ts';
import { AccessProfile } from './profile.ts';

const whose: Record<Reach, string> = {
  own: 'of your own',
  team: 'of your teams',
  subordinates: 'of those who report to you',
  territory: 'of your territories',
  all: 'of everybody',
};

/** In words, which records of the object the person may see or change, and by which role or sharing. */
export function explainVerb(principal: Principal, object: ObjectModel, verb: string): string {
  const { profile } = principal;
  const name = object.definition.pluralLabel.en.toLowerCase();
  const roles = profile.roles.filter((role) => AccessProfile.levelIn(role, object.name, verb) !== 'none');
  const self = verb === 'update' ? selfFieldsOf(principal, object) : undefined;
  if (self) return `Everybody may ${verb} themselves among the ${name}: ${self.join(', ')}.`;
  if (levelOf(principal, object, verb) === 'none')
    return `No role of yours (${profile.roles.map((role) => role.name).join(', ') || 'none'}) lets you ${verb} ${name}.`;
  const narrowed = object.definition.visibility ? ', except those that are private to someone else' : '';
  if (object.definition.isSetup) return `You may ${verb} all ${name}${narrowed}.`;
  const by = roles.map((role) => `"${role.name}"`).join(' and ');
  const reach = [...reachOf(principal, object, verb)];
  const byRoles = roles.some((role) => AccessProfile.levelIn(role, object.name, verb) === 'all');
  const { base } = profile.sharingOf(object.name);
  if (reach.includes('all') && !byRoles)
    return `${by} lets you ${verb} ${name}, and the default sharing (${base}) opens those of everybody${narrowed}.`;
  return `${by} lets you ${verb} ${name} ${reach.map((one) => whose[one]).join(', ')}${narrowed}.`;
}
