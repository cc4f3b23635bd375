import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { FilterNode } from '#core/engine/query/filter.ts';
import type { Text } from '#core/kit/text.ts';
import { api } from '#core/ui/client/api.ts';

export interface Presence {
  state: 'working' | 'later' | 'off' | 'away' | 'unknown';
  isInToday: boolean;
  next: string | null;
  until: string | null;
  standInId: string | null;
}

export interface PersonSkill {
  id: string;
  name: string;
  level: number;
  gained: string | null;
  since: string | null;
  validUntil: string | null;
}

export interface Person {
  id: string;
  name: string;
  title: string | null;
  email: string | null;
  phone: string | null;
  office: string | null;
  region: string | null;
  status: 'active' | 'invited' | 'inactive';
  onboarding: 'notStarted' | 'inProgress' | 'done' | 'leaving' | null;
  startDate: string | null;
  managerId: string | null;
  skills: PersonSkill[];
  languages: { language: string; level: string }[];
  teams: { id: string; name: string }[];
  presence: Presence;
}

export interface Load {
  object: string;
  label: Text;
  isOpen: FilterNode;
  open: number;
  most: number | null;
}

export interface WorkingHours {
  name: string;
  timeZone: string;
  hours: { day: string; from: string; to: string }[] | null;
  country: string | null;
  region: string | null;
}

export interface PersonPage extends Person {
  load: Load[];
  hours: WorkingHours | null;
  absences: { id: string; from: string; to: string; kind?: string; standInId: string | null }[];
  reports: { id: string; name: string; title: string | null }[];
  /** Names of the people spoken of, by id. */
  names: Record<string, string>;
  mayEdit: boolean;
  isMe: boolean;
}

/** What the directory is looked through by; kept in the address. */
export interface PeopleSearch {
  q?: string | undefined;
  team?: string | undefined;
  skill?: string | undefined;
  language?: string | undefined;
  in?: 'now' | 'today' | undefined;
}

export interface People {
  data: Person[];
  names: Record<string, string>;
  page: { count: number };
}

export function peopleQuery(search: PeopleSearch, limit: number) {
  return queryOptions({
    // Under the users' key: whoever changes one sees it here.
    queryKey: ['records', 'user', 'directory', search, limit],
    queryFn: ({ signal }) => api.get<People>('/people', { ...search, limit }, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function personQuery(id: string) {
  return queryOptions({
    queryKey: ['records', 'user', 'person', id],
    queryFn: async ({ signal }) => (await api.get<{ data: PersonPage }>(`/people/${id}`, undefined, { signal })).data,
  });
}

/** Teams or skills, by name, to choose from. */
export function namesQuery(plural: 'teams' | 'skills', object: string) {
  return queryOptions({
    queryKey: ['records', object, 'names'],
    queryFn: async ({ signal }) =>
      (
        await api.get<{ data: { id: string; name: string }[] }>(
          `/${plural}`,
          { sort: ['name'], fields: ['id', 'name'], limit: 1000, count: 'none' },
          { signal },
        )
      ).data,
    staleTime: 60_000,
  });
}
