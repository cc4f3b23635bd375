import type { Choice } from '#core/fields/choice/choice.field.ts';

/** What one is to the other beyond the tree of accounts. */
export const relationshipTypes: Choice[] = [
  { value: 'partner', label: { en: 'Partner', fr: 'Partenaire' }, color: 'violet' },
  { value: 'supplier', label: { en: 'Supplier', fr: 'Fournisseur' }, color: 'orange' },
  { value: 'customer', label: { en: 'Customer', fr: 'Client' }, color: 'green' },
  { value: 'reseller', label: { en: 'Reseller', fr: 'Revendeur' }, color: 'teal' },
  { value: 'vendor', label: { en: 'Vendor', fr: 'Éditeur' }, color: 'orange' },
  { value: 'competitor', label: { en: 'Competitor', fr: 'Concurrent' }, color: 'red' },
  { value: 'referrer', label: { en: 'Referrer', fr: 'Prescripteur' }, color: 'blue' },
  { value: 'referred', label: { en: 'Referred', fr: 'Recommandé' }, color: 'blue' },
  { value: 'family', label: { en: 'Family', fr: 'Famille' }, color: 'pink' },
  { value: 'colleague', label: { en: 'Colleague', fr: 'Collègue' }, color: 'gray' },
];

const reciprocals = new Map([
  ['supplier', 'customer'],
  ['customer', 'supplier'],
  ['reseller', 'vendor'],
  ['vendor', 'reseller'],
  ['referrer', 'referred'],
  ['referred', 'referrer'],
]);

/** The same relationship seen from the other side; most are the same both ways. */
export function reciprocalOf(type: string): string {
  return reciprocals.get(type) ?? type;
}
