import { type ComponentType, lazy } from 'react';

export interface SettingsSection {
  path: string;
  group: 'mine' | 'company' | 'data' | 'developers';
  icon: string;
  isAdministrator?: boolean;
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
    isAdministrator: true,
    Component: lazy(() => import('./company/company-section.tsx').then((m) => ({ default: m.CompanySection }))),
  },
  {
    path: 'users',
    group: 'company',
    icon: 'users',
    isAdministrator: true,
    Component: lazy(() => import('./users/users-section.tsx').then((m) => ({ default: m.UsersSection }))),
  },
  {
    path: 'security',
    group: 'company',
    icon: 'shield',
    isAdministrator: true,
    Component: lazy(() => import('./security/security-section.tsx').then((m) => ({ default: m.SecuritySection }))),
  },
  {
    path: 'pipelines',
    group: 'company',
    icon: 'layout-kanban',
    isAdministrator: true,
    Component: lazy(() => import('./pipelines/pipelines-section.tsx').then((m) => ({ default: m.PipelinesSection }))),
  },
  {
    path: 'audit',
    group: 'company',
    icon: 'shield',
    isAdministrator: true,
    Component: lazy(() => import('./audit/audit-section.tsx').then((m) => ({ default: m.AuditSection }))),
  },
  {
    path: 'assignment',
    group: 'company',
    icon: 'arrows-exchange',
    isAdministrator: true,
    Component: lazy(() =>
      import('./assignment/assignment-section.tsx').then((m) => ({ default: m.AssignmentSection })),
    ),
  },
  {
    path: 'fields',
    group: 'data',
    icon: 'adjustments',
    isAdministrator: true,
    Component: lazy(() => import('./fields/fields-section.tsx').then((m) => ({ default: m.FieldsSection }))),
  },
  {
    path: 'objects',
    group: 'data',
    icon: 'cube',
    isAdministrator: true,
    Component: lazy(() => import('./objects/objects-section.tsx').then((m) => ({ default: m.ObjectsSection }))),
  },
  {
    path: 'keys',
    group: 'developers',
    icon: 'key',
    isAdministrator: true,
    Component: lazy(() => import('./keys/keys-section.tsx').then((m) => ({ default: m.KeysSection }))),
  },
];
