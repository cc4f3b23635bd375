import {
  administratorPermissions,
  memberPermissions,
  type RolePermissions,
  readOnlyPermissions,
} from '#core/engine/access/role-permissions.ts';
import type { Text } from '#core/kit/text.ts';

/** Keys of the roles that every workspace begins with. */
export const firstRoleKeys = ['administrator', 'member', 'readOnly'] as const;

export type FirstRoleKey = (typeof firstRoleKeys)[number];

/** The roles that every workspace begins with. The first one cannot be narrowed. */
export const firstRoles: { key: FirstRoleKey; name: Text; description: Text; permissions: RolePermissions }[] = [
  {
    key: 'administrator',
    name: { en: 'Administrator', fr: 'Administrateur' },
    description: { en: 'Does everything, the settings included.', fr: 'Peut tout faire, réglages compris.' },
    permissions: administratorPermissions,
  },
  {
    key: 'member',
    name: { en: 'Member', fr: 'Membre' },
    description: {
      en: 'Works with records, as far as the sharing opens them, and deletes their own.',
      fr: 'Travaille sur les fiches que le partage lui ouvre et supprime les siennes.',
    },
    permissions: memberPermissions,
  },
  {
    key: 'readOnly',
    name: { en: 'Read-only', fr: 'Lecture seule' },
    description: { en: 'Looks at what is open to them.', fr: 'Consulte ce qui lui est ouvert.' },
    permissions: readOnlyPermissions,
  },
];
