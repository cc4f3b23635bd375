import { publicHolidays } from './holidays.ts';
import { readMinutes, weekdays } from './weekdays.ts';
import type { Interval, Schedule } from './working-time.ts';

/** Working hours as they are stored. */
export interface StoredHours {
  timeZone: string | null;
  hours: { day: string; from: string; to: string }[] | null;
  country: string | null;
  region: string | null;
  daysOff: { date: string; name?: string | null }[] | null;
}

/** Intervals of Monday to Sunday, in order. */
export function readWeek(hours: StoredHours['hours']): Interval[][] {
  return weekdays.map(({ value }) =>
    (hours ?? [])
      .filter(({ day }) => day === value)
      .map(({ from, to }) => ({ start: readMinutes(from) ?? 0, end: readMinutes(to) ?? 0 }))
      .sort((one, other) => one.start - other.start),
  );
}

/** When a person works: by their hours, in the hours' zone or else their own, without their absences. */
export function scheduleOf(
  hours: StoredHours | undefined,
  timeZone: string,
  absences: { from: string; to: string }[],
): Schedule {
  if (!hours) return { timeZone, week: undefined, isDayOff: () => false, absences };
  const own = new Set((hours.daysOff ?? []).map(({ date }) => date));
  const { country, region } = hours;
  return {
    timeZone: hours.timeZone ?? timeZone,
    week: readWeek(hours.hours),
    isDayOff: (day) =>
      own.has(day) || (country !== null && publicHolidays(country, region, Number(day.slice(0, 4))).has(day)),
    absences,
  };
}
