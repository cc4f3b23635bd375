// Not the package's own entry, which loads the names in eighty languages.
import countries from 'i18n-iso-countries/index.js';
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import french from 'i18n-iso-countries/langs/fr.json' with { type: 'json' };
import { foldText } from '#core/kit/text.ts';

countries.registerLocale(english);
countries.registerLocale(french);

const byName = new Map<string, string>();

const fold = (name: string) =>
  foldText(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

for (const language of ['en', 'fr'])
  for (const [code, names] of Object.entries(countries.getNames(language, { select: 'all' })))
    for (const name of names) byName.set(fold(name), code);
for (const [code, names] of Object.entries({
  GB: ['uk', 'england', 'scotland', 'wales', 'angleterre', 'ecosse'],
  US: ['us', 'usa', 'etats unis d amerique'],
}))
  for (const name of names) byName.set(name, code);

const codes = new Set(Object.keys(countries.getAlpha2Codes()));

/** Whether it is an ISO 3166-1 alpha-2 code, in capitals. */
export function isCountryCode(code: string): boolean {
  return codes.has(code);
}

/** A code of two or three letters or a name in English or French → the code of two letters. */
export function findCountry(text: string): string | undefined {
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (isCountryCode(upper)) return upper;
  return byName.get(fold(trimmed)) ?? countries.alpha3ToAlpha2(upper);
}

/** Its name; the code itself when there is none. */
export function countryName(code: string, language: 'en' | 'fr' = 'en'): string {
  return countries.getName(code, language) ?? code;
}
