import { createHash } from 'node:crypto';
import type { ObjectModel } from '../model/model.ts';
import type { Level, Reach } from './level.ts';
import { administratorPermissions, type FieldLevel, type RolePermissions } from './role-permissions.ts';
import type { SettingsPermission } from './settings-permission.ts';
import { openSharing, type Sharing, type SharingSettings } from './sharing.ts';

/** A role as it bears on what its people may do. */
export interface HeldRole {
  id: string;
  /** Of the roles that every workspace begins with: `administrator`, `member`, `readOnly`. */
  key: string | null;
  name: string;
  permissions: RolePermissions;
  requiresSecondFactor?: boolean;
}

/**
 * What people with the same roles in the same workspace may do: the sum of the roles and the default sharing. Many
 * principals share one profile; statements are compiled per profile, never per person.
 */
export class AccessProfile {
  /** The same for the same permissions; another as soon as any of them changes. */
  readonly key: string;
  readonly roles: readonly HeldRole[];
  readonly settings: ReadonlySet<SettingsPermission>;
  readonly isAdministrator: boolean;
  readonly #sharing: SharingSettings;
  readonly #reaches = new Map<string, ReadonlySet<Reach>>();

  constructor(roles: readonly HeldRole[], sharing: SharingSettings) {
    this.roles = roles;
    this.#sharing = sharing;
    this.settings = new Set(roles.flatMap(({ permissions }) => permissions.settings));
    this.isAdministrator = roles.some(({ key }) => key === 'administrator');
    const told = JSON.stringify([roles.map(({ id, key, permissions }) => [id, key, permissions]), sharing]);
    this.key = createHash('sha256').update(told).digest('base64url').slice(0, 22);
  }

  /** The same roles under another default sharing: what would be. */
  withSharing(changes: SharingSettings): AccessProfile {
    return new AccessProfile(this.roles, { ...this.#sharing, ...changes });
  }

  get requiresSecondFactor(): boolean {
    return this.roles.some(({ requiresSecondFactor }) => requiresSecondFactor === true);
  }

  /** What one role says of a verb on an object. */
  static levelIn(role: HeldRole, object: string, verb: string): Level {
    const { records, objects } = role.permissions;
    // A verb that an object has for itself goes as far as changing its records, unless the role says otherwise.
    return objects[object]?.[verb] ?? records[verb] ?? objects[object]?.update ?? records.update ?? 'none';
  }

  /** How far the roles reach, all together; empty: not at all. */
  reachOf(object: string, verb: string): ReadonlySet<Reach> {
    const key = `${object}:${verb}`;
    const known = this.#reaches.get(key);
    if (known) return known;
    const reached = this.roles.map((role) => AccessProfile.levelIn(role, object, verb));
    const made = new Set(reached.filter((level): level is Reach => level !== 'none'));
    this.#reaches.set(key, made);
    return made;
  }

  sharingOf(object: string): Sharing {
    return this.#sharing[object] ?? openSharing;
  }

  /** The most open of what the roles that let see the object say of the field; undefined: it is theirs to change. */
  fieldLevelOf(object: string, key: string): FieldLevel | undefined {
    const reading = this.roles.filter((role) => AccessProfile.levelIn(role, object, 'read') !== 'none');
    const said = reading.map(({ permissions }) => permissions.fields[object]?.[key]);
    if (said.length === 0 || said.includes(undefined)) return undefined;
    return said.includes('read') ? 'read' : 'hidden';
  }

  /** Whether anything of the object is kept from the person, though they may see its records. */
  narrows({ name }: Pick<ObjectModel, 'name'>): boolean {
    return this.roles.some(({ permissions }) => permissions.fields[name] !== undefined);
  }
}

const administrator: HeldRole = {
  id: '00000000-0000-0000-0000-000000000000',
  key: 'administrator',
  name: 'Administrator',
  permissions: administratorPermissions,
};

/** Whoever works for the house itself: set-up, jobs, rules. */
export const everything = new AccessProfile([administrator], {});
