import type { Operation } from '#core/engine/operations/operation.ts';
import { type FirstRoleKey, firstRoles } from './first-roles.ts';

/** Makes the roles that every workspace begins with. Gives their ids by key. */
export async function createFirstRoles(
  operation: Operation,
  locale: 'en' | 'fr',
): Promise<Record<FirstRoleKey, string>> {
  const ids: Partial<Record<FirstRoleKey, string>> = {};
  for (const { key, name, description, permissions } of firstRoles) {
    const values = { key, name: name[locale], description: description[locale], permissions };
    ids[key] = (await operation.createRecord('role', values, { isTrusted: true })).id;
  }
  return ids as Record<FirstRoleKey, string>;
}
