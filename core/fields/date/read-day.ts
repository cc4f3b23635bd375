import { foldText } from '#core/kit/text.ts';
import { Unreadable, type Writer } from '../input.ts';
import { isDayFirst } from '../writer.ts';

const shortcuts: Record<string, number> = {
  today: 0,
  "aujourd'hui": 0,
  'aujourd’hui': 0,
  t: 0,
  tomorrow: 1,
  demain: 1,
  yesterday: -1,
  hier: -1,
};

/** A day moved by so many days; the day itself stays a date without a time. */
export function addDays(day: string, days: number): string {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(Date.UTC(year!, month! - 1, date! + days)).toISOString().slice(0, 10);
}

/** The next such weekday after today: "fri", "vendredi". */
function nextWeekday(word: string, today: string, locale: string): string | undefined {
  if (word.length < 3) return undefined;
  for (let ahead = 1; ahead <= 7; ahead++) {
    const day = addDays(today, ahead);
    const name = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.parse(day));
    if (foldText(name).startsWith(word)) return day;
  }
  return undefined;
}

/** "31/01/2026", "1 Feb 26", "today", "+3", "fri" → YYYY-MM-DD. Throws Unreadable. */
export async function readDayTyped(text: string, { format }: Writer): Promise<string> {
  const word = foldText(text);
  const today = format.dayOf();
  const offset = shortcuts[word] ?? (/^[+-]\d{1,4}$/.test(word) ? Number(word) : undefined);
  if (offset !== undefined) return addDays(today, offset);
  const weekday = nextWeekday(word, today, format.locale);
  if (weekday) return weekday;
  // The reader knows the calendar and weighs as much as one; it comes when somebody types.
  const { readWrittenDate } = await import('./read-written-date.ts');
  const withYear = /^\d{1,2}[-/. ]\d{1,2}$/.test(word) ? `${word.replaceAll(' ', '/')}/${today.slice(0, 4)}` : text;
  try {
    return readWrittenDate(withYear, isDayFirst(format.locale));
  } catch {
    throw new Unreadable('fields.notADate');
  }
}
