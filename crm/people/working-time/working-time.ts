import { Temporal } from 'temporal-polyfill';

/** Part of a day by the clock on the wall, in minutes from midnight; the end is not in it. */
export interface Interval {
  start: number;
  end: number;
}

/** When somebody works. */
export interface Schedule {
  timeZone: string;
  /** Intervals of Monday to Sunday, in order and without overlap; absent: hours are not known, any time counts. */
  week: Interval[][] | undefined;
  /** Whether nobody with these hours works on the day (`2026-12-25`). */
  isDayOff(day: string): boolean;
  /** First and last day of each absence. */
  absences: { from: string; to: string }[];
}

/** A stretch of time, in milliseconds since the epoch; the end is not in it. */
export interface Span {
  start: number;
  end: number;
}

/** How far ahead the next working time is looked for: somebody without any is not looked for for ever. */
const daysAhead = 800;
const wholeDay: Interval[] = [{ start: 0, end: 1440 }];

/** Whether the person works at the instant. */
export function isWorking(schedule: Schedule, at: number): boolean {
  return spansOf(schedule, dayOf(schedule, at)).some(({ start, end }) => start <= at && at < end);
}

/** The instant itself when the person works then, else when they begin next; undefined: not within two years. */
export function nextWorkingInstant(schedule: Schedule, at: number): number | undefined {
  let day = dayOf(schedule, at);
  for (let ahead = 0; ahead < daysAhead; ahead += 1, day = day.add({ days: 1 }))
    for (const { start, end } of spansOf(schedule, day)) if (end > at) return Math.max(start, at);
  return undefined;
}

/** Working minutes from one instant to a later one, parts of minutes included; zero when it is not later. */
export function workingMinutesBetween(schedule: Schedule, from: number, to: number): number {
  if (to <= from) return 0;
  const last = dayOf(schedule, to);
  let sum = 0;
  for (let day = dayOf(schedule, from); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 }))
    for (const { start, end } of spansOf(schedule, day)) sum += Math.max(0, Math.min(end, to) - Math.max(start, from));
  return sum / 60_000;
}

/** Real stretches of time on which the person works that day; an hour that the clocks skip is in none. */
export function spansOf(schedule: Schedule, day: Temporal.PlainDate): Span[] {
  const name = day.toString();
  if (schedule.absences.some(({ from, to }) => from <= name && name <= to)) return [];
  if (schedule.week && schedule.isDayOff(name)) return [];
  const intervals = schedule.week ? schedule.week[day.dayOfWeek - 1]! : wholeDay;
  return intervals
    .map(({ start, end }) => ({
      start: instantOf(day, start, schedule.timeZone),
      end: instantOf(day, end, schedule.timeZone),
    }))
    .filter(({ start, end }) => end > start);
}

/** The day that it is for the person at the instant. */
export function dayOf({ timeZone }: Pick<Schedule, 'timeZone'>, at: number): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate();
}

/** The first instant of the day at which the clock on the wall shows the time or a later one. */
function instantOf(day: Temporal.PlainDate, minutes: number, timeZone: string): number {
  const date = minutes === 1440 ? day.add({ days: 1 }) : day;
  const time = new Temporal.PlainTime(Math.floor((minutes % 1440) / 60), minutes % 60);
  const wanted = date.toPlainDateTime(time);
  const found = wanted.toZonedDateTime(timeZone, { disambiguation: 'compatible' });
  if (found.toPlainDateTime().equals(wanted)) return found.epochMilliseconds;
  // The clocks skip that time: work begins, or ends, as they are moved.
  const before = wanted.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  return before.getTimeZoneTransition('next')!.epochMilliseconds;
}
