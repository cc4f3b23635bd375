import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { SettingsPermission } from '#core/engine/access/settings-permission.ts';
import { api } from './api.ts';

export type { SettingsPermission };

/** A role that the person has. `key`: of those that every workspace begins with. */
export interface SessionRole {
  id: string;
  key: string | null;
  name: string;
}

export interface SessionUser {
  id: string;
  name: string;
  email: string;
  title: string | null;
  phone: string | null;
  roles: SessionRole[];
  locale: string;
  timeZone: string;
}

export interface SessionWorkspace {
  id: number;
  name: string;
  currency: string;
  timeZone: string;
  country: string;
  locale: string;
  /** Month, 1 to 12. */
  fiscalYearStart: number;
  hasSampleData: boolean;
}

export interface Session {
  user: SessionUser;
  workspace: SessionWorkspace;
  /** Who really looks, when it is an administrator with this person's eyes. */
  viewer?: { id: string; name: string };
  /** Nothing else works until the person has added a second factor. */
  mustAddSecondFactor: boolean;
  permissions: {
    isAdministrator: boolean;
    /** Parts of the settings that the person is trusted with. */
    settings: SettingsPermission[];
  };
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => api.get<Session>('/session', undefined, { signal }),
  staleTime: 5 * 60_000,
});

/** Who is signed in, where, and what they may do. Only inside signed-in pages. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data;
}

/** Whether the person is trusted with that part of the settings. */
export function useMayManage(part: SettingsPermission): boolean {
  return useSession().permissions.settings.includes(part);
}

/** The same where nobody may be signed in; never asks the server by itself. */
export function useSessionIfAny(): Session | undefined {
  return useQuery({ ...sessionQuery, enabled: false }).data;
}
