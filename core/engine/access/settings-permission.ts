import type { Principal } from './principal.ts';

/** Parts of the settings that a role may be trusted with, each on its own. */
export const settingsPermissions = [
  /** Name, currency, zone and language of the company; its sample data. */
  'company',
  /** Inviting, deactivating and changing colleagues, their teams and skills. */
  'people',
  /** What each role may do, and who has which. */
  'roles',
  /** Who sees whose records: default sharing, rules, territories. */
  'sharing',
  /** Own fields and objects, pipelines and lists of choices. */
  'customization',
  /** Keys of other software, and what connects to this workspace. */
  'integrations',
  /** How people sign in: second factors, single sign-on, allowed addresses. */
  'security',
  /** Reading the audit trail and looking at the workspace as somebody else. */
  'audit',
  /** Undoing what others did, and whatever else reaches over everybody's data. */
  'operations',
] as const;

export type SettingsPermission = (typeof settingsPermissions)[number];

/** Whether the person is trusted with that part of the settings. */
export function mayManage({ profile }: Pick<Principal, 'profile'>, part: SettingsPermission): boolean {
  return profile.settings.has(part);
}
