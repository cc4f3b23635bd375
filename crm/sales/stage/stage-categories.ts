import type { Choice } from '#core/fields/choice/choice.field.ts';

/** What a stage counts as; an opportunity takes it from its stage. */
export type StageCategory = 'open' | 'won' | 'lost';

export const stageCategories: Choice[] = [
  { value: 'open', label: { en: 'Open', fr: 'En cours' }, color: 'blue' },
  { value: 'won', label: { en: 'Won', fr: 'Gagnée' }, color: 'green' },
  { value: 'lost', label: { en: 'Lost', fr: 'Perdue' }, color: 'red' },
];
