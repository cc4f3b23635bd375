import type { Choice } from '#core/fields/choice/choice.field.ts';

/** What the account is to the company. */
export const accountTypes: Choice[] = [
  { value: 'prospect', label: { en: 'Prospect', fr: 'Prospect' }, color: 'blue' },
  { value: 'customer', label: { en: 'Customer', fr: 'Client' }, color: 'green' },
  { value: 'former', label: { en: 'Former customer', fr: 'Ancien client' }, color: 'gray' },
  { value: 'partner', label: { en: 'Partner', fr: 'Partenaire' }, color: 'violet' },
  { value: 'reseller', label: { en: 'Reseller', fr: 'Revendeur' }, color: 'teal' },
  { value: 'supplier', label: { en: 'Supplier', fr: 'Fournisseur' }, color: 'orange' },
  { value: 'competitor', label: { en: 'Competitor', fr: 'Concurrent' }, color: 'red' },
  { value: 'other', label: { en: 'Other', fr: 'Autre' }, color: 'gray' },
];
