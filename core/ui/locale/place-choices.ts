import { codes as currencyCodes } from 'currency-codes';
import countries from 'i18n-iso-countries/codes.json' with { type: 'json' };
import type { Choice } from './languages.ts';

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
