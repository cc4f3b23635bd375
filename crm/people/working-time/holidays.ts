import Holidays from 'date-holidays';
import { Temporal } from 'temporal-polyfill';

const lists = new Map<string, Holidays>();
const years = new Map<string, Map<string, string>>();

export function knowsCountry(country: string): boolean {
  return country in new Holidays().getCountries();
}

export function hasRegion(country: string, region: string): boolean {
  return region in (new Holidays().getStates(country) ?? {});
}

function listOf(country: string, region: string | null): Holidays {
  const key = `${country}-${region ?? ''}`;
  const known = lists.get(key);
  if (known) return known;
  const made = region ? new Holidays(country, region) : new Holidays(country);
  lists.set(key, made);
  return made;
}

/** Public holidays of the year there: day → name in the language of the place. Those that last are there day by day. */
export function publicHolidays(country: string, region: string | null, year: number): Map<string, string> {
  const key = `${country}-${region ?? ''}-${year}`;
  const known = years.get(key);
  if (known) return known;
  const days = new Map<string, string>();
  for (const { date, type, name, start, end } of listOf(country, region).getHolidays(year) ?? []) {
    if (type !== 'public') continue;
    const first = Temporal.PlainDate.from(date.slice(0, 10));
    const lasts = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000));
    for (let more = 0; more < lasts; more += 1) days.set(first.add({ days: more }).toString(), name);
  }
  years.set(key, days);
  return days;
}
