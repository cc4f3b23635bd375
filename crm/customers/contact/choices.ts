import type { Choice } from '#core/fields/choice/choice.field.ts';

/** How a person is addressed; others may be typed in. */
export const salutations: Choice[] = [
  { value: 'mr', label: { en: 'Mr', fr: 'M.' } },
  { value: 'ms', label: { en: 'Ms', fr: 'Mme' } },
  { value: 'mx', label: { en: 'Mx', fr: 'Mx' } },
  { value: 'dr', label: { en: 'Dr', fr: 'Dr' } },
  { value: 'prof', label: { en: 'Prof.', fr: 'Pr' } },
  { value: 'maitre', label: { en: 'Maître', fr: 'Maître' } },
];

/** What a person is at an account; others may be typed in. */
export const accountRoles: Choice[] = [
  { value: 'decisionMaker', label: { en: 'Decision maker', fr: 'Décideur' }, color: 'green' },
  { value: 'management', label: { en: 'Management', fr: 'Direction' }, color: 'teal' },
  { value: 'purchasing', label: { en: 'Purchasing', fr: 'Achats' }, color: 'orange' },
  { value: 'billing', label: { en: 'Billing', fr: 'Facturation' }, color: 'yellow' },
  { value: 'technical', label: { en: 'Technical', fr: 'Technique' }, color: 'violet' },
  { value: 'sales', label: { en: 'Sales and marketing', fr: 'Ventes et marketing' }, color: 'blue' },
  { value: 'assistant', label: { en: 'Assistant', fr: 'Assistant' }, color: 'gray' },
  { value: 'consultant', label: { en: 'Consultant', fr: 'Consultant' }, color: 'teal' },
  { value: 'other', label: { en: 'Other', fr: 'Autre' }, color: 'gray' },
];

/** Languages one writes to people in, ISO 639-1; others may be typed in. */
export const languages: Choice[] = [
  { value: 'en', label: { en: 'English', fr: 'Anglais' } },
  { value: 'fr', label: { en: 'French', fr: 'Français' } },
  { value: 'de', label: { en: 'German', fr: 'Allemand' } },
  { value: 'es', label: { en: 'Spanish', fr: 'Espagnol' } },
  { value: 'it', label: { en: 'Italian', fr: 'Italien' } },
  { value: 'nl', label: { en: 'Dutch', fr: 'Néerlandais' } },
  { value: 'pt', label: { en: 'Portuguese', fr: 'Portugais' } },
];
