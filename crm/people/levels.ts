import type { Choice } from '#core/fields/choice/choice.field.ts';

/** How well somebody speaks a language, least first: what an assignment rule asks for counts upwards. */
export const languageLevels: Choice[] = [
  { value: 'basic', label: { en: 'Basic', fr: 'Notions' }, color: 'gray' },
  { value: 'working', label: { en: 'Working', fr: 'Professionnel' }, color: 'blue' },
  { value: 'fluent', label: { en: 'Fluent', fr: 'Courant' }, color: 'teal' },
  { value: 'native', label: { en: 'Native', fr: 'Langue maternelle' }, color: 'green' },
];

/** 1 for basic to 4 for native; 0 for none. */
export function languageRank(level: unknown): number {
  return languageLevels.findIndex(({ value }) => value === level) + 1;
}

/** How a skill was come by. */
export const waysToLearn: Choice[] = [
  { value: 'training', label: { en: 'Training', fr: 'Formation' }, color: 'blue' },
  { value: 'certificate', label: { en: 'Certificate', fr: 'Certificat' }, color: 'green' },
  { value: 'experience', label: { en: 'Experience', fr: 'Expérience' }, color: 'violet' },
  { value: 'selfStated', label: { en: 'Self-stated', fr: 'Déclarée par la personne' }, color: 'gray' },
];
