import type { Asker } from '#core/fields/field.ts';
import type { Verb } from '../definition/object.ts';

/** How far a permission reaches. Later levels (team, subordinates, territory) extend this list. */
export type Level = 'none' | 'own' | 'all';

export type RoleName = 'administrator' | 'member' | 'readOnly';

/** Who did something and why, as the change log keeps it. */
export interface Cause {
  type: 'user' | 'apiKey' | 'import' | 'bulk' | 'undo' | 'system' | 'demo';
  /** Id of the key, the import, the operation. */
  id?: string;
}

/** Whoever makes a request, with what is needed to decide and to render for them. */
export interface Principal extends Asker {
  role: RoleName;
  locale: 'en' | 'fr';
  country: string;
  cause: Cause;
  /** Session or key, for signing out and for rate limits. */
  credential: string;
}

type Permissions = Record<Verb, Level>;

const everything: Permissions = {
  read: 'all',
  create: 'all',
  update: 'all',
  delete: 'all',
  export: 'all',
  import: 'all',
  merge: 'all',
  bulk: 'all',
};

const looking: Permissions = {
  read: 'all',
  create: 'none',
  update: 'none',
  delete: 'none',
  export: 'none',
  import: 'none',
  merge: 'none',
  bulk: 'none',
};

/** The three fixed roles: administrators do everything, members work with records and delete their own, readers look. */
const roles: Record<RoleName, { records: Permissions; setup: Permissions }> = {
  administrator: { records: everything, setup: everything },
  member: { records: { ...everything, delete: 'own', merge: 'all' }, setup: looking },
  readOnly: { records: looking, setup: looking },
};

/** What a role may do with records of an object. Setup objects (users, pipelines) are the administrators'. */
export function permissionsOf(role: RoleName, isSetup: boolean): Permissions {
  return isSetup ? roles[role].setup : roles[role].records;
}
