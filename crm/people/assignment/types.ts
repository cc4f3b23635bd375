import type { FilterNode } from '#core/engine/query/filter.ts';
import type { Schedule } from '../working-time/working-time.ts';

export type Way = 'roundRobin' | 'leastBusy' | 'weighted' | 'bestMatch';
export type Otherwise = 'unassigned' | 'nextRule' | 'user' | 'team';

/** An assignment rule as it is stored. */
export interface Rule {
  id: string;
  name: string;
  object: string;
  filter: FilterNode | null;
  userIds: string[];
  teamIds: string[];
  skills: { id: string; level: number }[];
  languageField: string | null;
  languageLevel: string | null;
  respectsHours: boolean;
  respectsCapacity: boolean;
  way: Way;
  otherwise: Otherwise;
  otherwiseUserId: string | null;
  otherwiseTeamId: string | null;
}

/** A colleague, with everything that says whether they can take something on. */
export interface Worker {
  id: string;
  isActive: boolean;
  onboarding: string | null;
  startDate: string | null;
  skills: { id: string; level: number; validUntil: string | null }[];
  languages: { language: string; level: string }[];
  schedule: Schedule;
  absences: { from: string; to: string; standInId: string | null }[];
  /** Open ones of the kind at most; null: no limit. */
  most: number | null;
  weight: number;
  /** Open ones of the kind now. */
  open: number;
}

/** Why somebody does not come into question. */
export type Obstacle =
  | { code: 'inactive' | 'notStarted' | 'leaving' | 'share' | 'territory' }
  | { code: 'absent'; until: string }
  | { code: 'skill'; skillId: string; level: number; needed: number }
  | { code: 'language'; language: string; level: string | null; needed: string }
  | { code: 'hours'; next: string | null }
  | { code: 'capacity'; open: number; most: number };

/** A place in the pool: a member, and whoever would take the work for them. */
export interface Seat {
  /** The member. */
  id: string;
  /** The member, or who stands in for them; absent when there is nobody. */
  holderId: string | undefined;
  weight: number;
  open: number;
  score: number;
  obstacle: Obstacle | undefined;
}

/** Whose turn it is: the seat that was served last, and what is due to each by share. */
export interface Turn {
  lastSeatId: string | null;
  credits: Record<string, number>;
}

/** What is asked of whoever gets a record. */
export interface Demand {
  at: number;
  skills: Rule['skills'];
  /** Two letters; undefined: any. */
  language: string | undefined;
  languageLevel: string;
  respectsHours: boolean;
  respectsCapacity: boolean;
  isShared: boolean;
  /** Members whom the territory of the record allows; undefined: all. */
  allowed: Set<string> | undefined;
}
