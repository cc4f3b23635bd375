import { type ComponentType, lazy } from 'react';
import type { SettingsPermission } from '#core/ui/client/session.ts';

export interface SettingsSection {
  path: string;
  group: 'mine' | 'company' | 'data' | 'developers';
  icon: string;
  /** Part of the settings that one must be trusted with; without it the section is everybody's. */
  needs?: SettingsPermission;
  Component: ComponentType<{ item?: string | undefined }>;
}

/** Every section of the settings, in the order of their list. Each is loaded when opened. */
export const sections: readonly SettingsSection[] = [
  {
    path: 'profile',
    group: 'mine',
    icon: 'user',
    Component: lazy(() => import('./profile/profile-section.tsx').then((m) => ({ default: m.ProfileSection }))),
  },
  {
    path: 'sign-in',
    group: 'mine',
    icon: 'lock',
    Component: lazy(() => import('./sign-in/sign-in-section.tsx').then((m) => ({ default: m.SignInSection }))),
  },
  {
    path: 'appearance',
    group: 'mine',
    icon: 'palette',
    Component: lazy(() => import('./profile/appearance-section.tsx').then((m) => ({ default: m.AppearanceSection }))),
  },
  {
    path: 'company',
    group: 'company',
    icon: 'building',
    needs: 'company',
    Component: lazy(() => import('./company/company-section.tsx').then((m) => ({ default: m.CompanySection }))),
  },
  {
    path: 'users',
    group: 'company',
    icon: 'users',
    needs: 'people',
    Component: lazy(() => import('./users/users-section.tsx').then((m) => ({ default: m.UsersSection }))),
  },
  {
    path: 'roles',
    group: 'company',
    icon: 'shield-lock',
    needs: 'roles',
    Component: lazy(() => import('./roles/roles-section.tsx').then((m) => ({ default: m.RolesSection }))),
  },
  {
    path: 'sharing',
    group: 'company',
    icon: 'share',
    needs: 'sharing',
    Component: lazy(() => import('./sharing/sharing-section.tsx').then((m) => ({ default: m.SharingSection }))),
  },
  {
    path: 'territories',
    group: 'company',
    icon: 'map-pin',
    needs: 'sharing',
    Component: lazy(() =>
      import('./territories/territories-section.tsx').then((m) => ({ default: m.TerritoriesSection })),
    ),
  },
  {
    path: 'security',
    group: 'company',
    icon: 'shield',
    needs: 'security',
    Component: lazy(() => import('./security/security-section.tsx').then((m) => ({ default: m.SecuritySection }))),
  },
  {
    path: 'pipelines',
    group: 'company',
    icon: 'layout-kanban',
    needs: 'customization',
    Component: lazy(() => import('./pipelines/pipelines-section.tsx').then((m) => ({ default: m.PipelinesSection }))),
  },
  {
    path: 'audit',
    group: 'company',
    icon: 'shield',
    needs: 'audit',
    Component: lazy(() => import('./audit/audit-section.tsx').then((m) => ({ default: m.AuditSection }))),
  },
  {
    path: 'assignment',
    group: 'company',
    icon: 'arrows-exchange',
    needs: 'people',
    Component: lazy(() =>
      import('./assignment/assignment-section.tsx').then((m) => ({ default: m.AssignmentSection })),
    ),
  },
  {
    path: 'fields',
    group: 'data',
    icon: 'adjustments',
    needs: 'customization',
    Component: lazy(() => import('./fields/fields-section.tsx').then((m) => ({ default: m.FieldsSection }))),
  },
  {
    path: 'objects',
    group: 'data',
    icon: 'cube',
    needs: 'customization',
    Component: lazy(() => import('./objects/objects-section.tsx').then((m) => ({ default: m.ObjectsSection }))),
  },
  {
    path: 'keys',
    group: 'developers',
    icon: 'key',
    needs: 'integrations',
    Component: lazy(() => import('./keys/keys-section.tsx').then((m) => ({ default: m.KeysSection }))),
  },
];

/** Whether somebody who is trusted with these parts of the settings has the section. */
export function mayOpen({ needs }: SettingsSection, trusted: readonly SettingsPermission[]): boolean {
  return needs === undefined || trusted.includes(needs);
}
