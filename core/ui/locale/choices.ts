import type { Choice } from './languages.ts';

export type { Choice };

/** `Europe/Paris` as `Europe/Paris (+01:00)`; the browser's own and `also` are always among them. */
export function timeZoneChoices(also: (string | null | undefined)[] = []): Choice[] {
  const zones = new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), ...also.filter((zone) => zone != null)]);
  return [...zones].map((zone) => ({ value: zone, label: `${zone.replaceAll('_', ' ')} (${offsetOf(zone)})` }));
}

function offsetOf(timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts();
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  return name === 'GMT' ? '+00:00' : name.replace('GMT', '');
}

/** Months under their names, for the start of the fiscal year. */
export function monthChoices(locale: string): Choice[] {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => ({
    value: String(month + 1),
    label: format.format(Date.UTC(2024, month, 1)),
  }));
}
