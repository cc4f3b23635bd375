import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Text } from '#core/kit/text.ts';
import { i18next, toLanguage } from './i18n.ts';

export type Words = string | Text | null | undefined;

export type Translate = (words: Words, values?: Record<string, unknown>) => string;

type Look = (key: string, values?: Record<string, unknown>) => unknown;

function choose(words: Words, language: string, look: Look) {
  return (values?: Record<string, unknown>): string => {
    if (words === null || words === undefined) return '';
    if (typeof words === 'string') return String(look(words, values));
    return words[toLanguage(language)] || words.en;
  };
}

/**
 * Gives a function that says a key of the dictionaries (`'shell.search'`) or a label of the metadata
 * (`{en, fr}`) in the person's language.
 */
export function useText(): Translate {
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  return useCallback((words, values) => choose(words, language, t as unknown as Look)(values), [t, language]);
}

/** The same outside components: messages that are made when something happens. */
export const sayText: Translate = (words, values) =>
  choose(words, i18next.language, i18next.t as unknown as Look)(values);
