import { timeText } from '#core/engine/demo/time-text.ts';
import type { Random } from './random.ts';

export const day = 86_400_000;
export const hour = 3_600_000;

/** January to December: budgets are spent before the year ends, and August is empty. */
const months = [0.8, 0.9, 1.1, 1, 1, 1.1, 0.75, 0.45, 1.1, 1.2, 1.25, 1.05];
/** Sunday to Saturday. */
const weekdays = [0.02, 1, 1.1, 1.1, 1.05, 0.85, 0.05];
const most = 1.25 * 1.1;

/** A working moment between two, busier where business is: the season and the day of the week decide. */
export function workingMoment(random: Random, from: number, to: number): number {
  if (to <= from) return from;
  let moment = from;
  for (let attempt = 0; attempt < 6; attempt += 1) {
    moment = from + random.next() * (to - from);
    const date = new Date(moment);
    if (random.next() * most < months[date.getUTCMonth()]! * weekdays[date.getUTCDay()]!) break;
  }
  const midnight = Math.floor(moment / day) * day;
  // Fullest in the late morning and thin towards the evening.
  const time = midnight + 7 * hour + (random.next() + random.next()) * 5 * hour;
  // What falls outside is spread, or everything would have happened in one second.
  return Math.floor(time < from || time > to ? from + random.next() * (to - from) : time);
}

/** Of what there is, so much was there when records began, taken over from elsewhere within some months. */
const shareTakenOver = 0.22;

/** A moment since the beginning, more of them recently: the company has been growing. */
export function growingMoment(random: Random, from: number, to: number): number {
  if (random.chance(shareTakenOver)) return workingMoment(random, from, Math.min(to, from + 120 * day));
  const start = from + random.next() ** 0.75 * (to - from) * 0.98;
  return workingMoment(random, start, Math.min(to, start + 45 * day));
}

export function dateOf(moment: number): string {
  return timeText(moment).slice(0, 10);
}

export function timeOf(moment: number): string {
  return timeText(moment);
}
