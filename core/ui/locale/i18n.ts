import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { TextTree } from './texts.ts';

export const languages = ['en', 'fr'] as const;
export type Language = (typeof languages)[number];

/** `fr-CA` → `fr`; what we do not speak → English. */
export function toLanguage(locale: string | null | undefined): Language {
  const base = locale?.toLowerCase().split('-')[0];
  return languages.find((language) => language === base) ?? 'en';
}

type Dictionary = Record<Language, TextTree>;
type LocaleModule = { default: Dictionary } | Dictionary;

/** French has a third plural for round millions that our words never distinguish. */
function withMany(tree: TextTree): TextTree {
  const result: TextTree = {};
  for (const [key, value] of Object.entries(tree)) {
    result[key] = typeof value === 'string' ? value : withMany(value);
    if (key.endsWith('_other')) result[key.replace(/_other$/, '_many')] = value;
  }
  return result;
}

/** Adds an area's words; pages that load late bring their own. */
export function addTexts(dictionary: Dictionary): void {
  for (const language of languages) {
    i18next.addResourceBundle(language, 'translation', withMany(dictionary[language]), true, true);
  }
}

i18next.on('languageChanged', (language) => {
  if (globalThis.document) document.documentElement.lang = language;
});

void i18next.use(initReactI18next).init({
  resources: {},
  lng: toLanguage(globalThis.navigator?.language),
  fallbackLng: 'en',
  interpolation: { escapeValue: false },
  returnNull: false,
  initAsync: false,
});

/** Takes the words that the build found beside the features. */
export function addFoundTexts(modules: Record<string, LocaleModule>): void {
  for (const module of Object.values(modules)) addTexts('default' in module ? (module.default as Dictionary) : module);
}

export { i18next };
