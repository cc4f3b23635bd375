import type { LoadedSchedule } from '../working-time/load-schedules.ts';
import { dayOf, isWorking, nextWorkingInstant, spansOf } from '../working-time/working-time.ts';

/** Whether somebody can be reached now, and if not, when again. */
export interface Presence {
  /** `working` now, `later` today, `off` today, `away` by an absence; `unknown` where hours are not known. */
  state: 'working' | 'later' | 'off' | 'away' | 'unknown';
  /** Works at some time today. */
  isInToday: boolean;
  /** When they work next, if not now. */
  next: string | null;
  /** Last day of the absence. */
  until: string | null;
  standInId: string | null;
}

export function presenceOf({ schedule, absences }: LoadedSchedule, now: number): Presence {
  const today = dayOf(schedule, now);
  const day = today.toString();
  const absence = absences.find(({ from, to }) => from <= day && day <= to);
  const isInToday = !absence && spansOf(schedule, today).length > 0;
  const presence: Presence = { state: 'unknown', isInToday, next: null, until: null, standInId: null };
  if (absence) return { ...presence, state: 'away', until: absence.to, standInId: absence.standInId };
  if (!schedule.week) return presence;
  if (isWorking(schedule, now)) return { ...presence, state: 'working' };
  const next = nextWorkingInstant(schedule, now);
  const isLater = next !== undefined && dayOf(schedule, next).equals(today);
  return {
    ...presence,
    state: isLater ? 'later' : 'off',
    next: next === undefined ? null : new Date(next).toISOString(),
  };
}
