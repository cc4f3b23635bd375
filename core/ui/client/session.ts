import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { api } from './api.ts';

export type RoleName = 'administrator' | 'member' | 'readOnly';

export interface SessionUser {
  id: string;
  name: string;
  email: string;
  title: string | null;
  phone: string | null;
  role: RoleName;
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
  /** Nothing else works until the person has added a second factor. */
  mustAddSecondFactor: boolean;
  /** `records` and `setup` say how far each verb reaches on ordinary and on administrative objects. */
  permissions: {
    isAdministrator: boolean;
    records: Record<string, 'none' | 'own' | 'all'>;
    setup: Record<string, 'none' | 'own' | 'all'>;
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

/** The same where nobody may be signed in; never asks the server by itself. */
export function useSessionIfAny(): Session | undefined {
  return useQuery({ ...sessionQuery, enabled: false }).data;
}
