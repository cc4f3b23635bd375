import { codes as currencyCodes } from 'currency-codes';
import countries from 'i18n-iso-countries/codes.json' with { type: 'json' };
import type { Choice } from './languages.ts';

export type { Choice };

const byLabel = (locale: string) => {
  const { compare } = new Intl.Collator(locale);
  return (a: Choice, b: Choice) => compare(a.label, b.label);
};

/** Every country under its name, for pickers. */
export function countryChoices(locale: string): Choice[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  return (countries as string[][])
    .map(([code]) => ({ value: code!, label: names.of(code!) ?? code! }))
    .sort(byLabel(locale));
}

/** Metals, funds and tests have codes too, and nobody sells in them. */
const isSpent = (code: string) => !code.startsWith('X') || ['XAF', 'XOF', 'XPF', 'XCD'].includes(code);

/** Every currency as `EUR · Euro`. */
export function currencyChoices(locale: string): Choice[] {
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  return currencyCodes()
    .filter(isSpent)
    .map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }));
}

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
