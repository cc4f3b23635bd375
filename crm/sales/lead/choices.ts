import type { Choice } from '#core/fields/choice/choice.field.ts';

/** How far the talk with a stranger has come. */
export const leadStatuses: Choice[] = [
  { value: 'new', label: { en: 'New', fr: 'Nouvelle' }, color: 'blue' },
  { value: 'working', label: { en: 'Working', fr: 'En cours' }, color: 'violet' },
  { value: 'nurturing', label: { en: 'Nurturing', fr: 'À entretenir' }, color: 'yellow' },
  { value: 'qualified', label: { en: 'Qualified', fr: 'Qualifiée' }, color: 'green' },
  { value: 'unqualified', label: { en: 'Unqualified', fr: 'Non qualifiée' }, color: 'gray' },
];

export const ratings: Choice[] = [
  { value: 'hot', label: { en: 'Hot', fr: 'Chaude' }, color: 'red' },
  { value: 'warm', label: { en: 'Warm', fr: 'Tiède' }, color: 'orange' },
  { value: 'cold', label: { en: 'Cold', fr: 'Froide' }, color: 'blue' },
];
