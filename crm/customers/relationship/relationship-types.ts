import type { Choice } from '#core/fields/choice/choice.field.ts';

/** What one account or contact is to another, beyond the tree of accounts. */
export const relationshipTypes: Choice[] = [
  { value: 'partner', label: { en: 'Partner of', fr: 'Partenaire de' }, color: 'violet' },
  { value: 'supplier', label: { en: 'Supplier of', fr: 'Fournisseur de' }, color: 'orange' },
  { value: 'customer', label: { en: 'Customer of', fr: 'Client de' }, color: 'green' },
  { value: 'reseller', label: { en: 'Reseller for', fr: 'Revendeur de' }, color: 'teal' },
  { value: 'vendor', label: { en: 'Vendor to', fr: 'Éditeur pour' }, color: 'orange' },
  { value: 'competitor', label: { en: 'Competitor of', fr: 'Concurrent de' }, color: 'red' },
  { value: 'referrer', label: { en: 'Referred', fr: 'A recommandé' }, color: 'blue' },
  { value: 'referred', label: { en: 'Was referred by', fr: 'Recommandé par' }, color: 'blue' },
  { value: 'family', label: { en: 'Family of', fr: 'Famille de' }, color: 'pink' },
  { value: 'colleague', label: { en: 'Colleague of', fr: 'Collègue de' }, color: 'gray' },
  { value: 'manages', label: { en: 'Manages', fr: 'Encadre' }, color: 'gray' },
  { value: 'reportsTo', label: { en: 'Reports to', fr: 'Dépend de' }, color: 'gray' },
];

const pairs = [
  ['supplier', 'customer'],
  ['reseller', 'vendor'],
  ['referrer', 'referred'],
  ['manages', 'reportsTo'],
] as const;

const reciprocals = new Map<string, string>(
  pairs.flatMap(
    ([one, other]) =>
      [
        [one, other],
        [other, one],
      ] as const,
  ),
);

/** The same relationship read from the other side; most read the same both ways. */
export function reciprocalOf(type: string): string {
  return reciprocals.get(type) ?? type;
}
