import { defineObject } from '#core/engine/definition/object.ts';
import { anyReference } from '#core/fields/anyReference/anyReference.field.ts';
import { choice } from '#core/fields/choice/choice.field.ts';
import { date } from '#core/fields/date/date.field.ts';
import { longText } from '#core/fields/longText/longText.field.ts';
import { text } from '#core/fields/text/text.field.ts';

/** Kinds of relationship: what the first is to the second, and back. */
export const relationshipTypes = [
  { value: 'partner', label: { en: 'Partner of', fr: 'Partenaire de' }, back: 'partner' },
  { value: 'supplier', label: { en: 'Supplier of', fr: 'Fournisseur de' }, back: 'customer' },
  { value: 'customer', label: { en: 'Customer of', fr: 'Client de' }, back: 'supplier' },
  { value: 'reseller', label: { en: 'Reseller for', fr: 'Revendeur de' }, back: 'vendor' },
  { value: 'vendor', label: { en: 'Vendor to', fr: 'Éditeur pour' }, back: 'reseller' },
  { value: 'competitor', label: { en: 'Competitor of', fr: 'Concurrent de' }, back: 'competitor' },
  { value: 'referrer', label: { en: 'Referred', fr: 'A recommandé' }, back: 'referred' },
  { value: 'referred', label: { en: 'Was referred by', fr: 'Recommandé par' }, back: 'referrer' },
  { value: 'family', label: { en: 'Family of', fr: 'Famille de' }, back: 'family' },
  { value: 'colleague', label: { en: 'Colleague of', fr: 'Collègue de' }, back: 'colleague' },
  { value: 'reportsTo', label: { en: 'Reports to', fr: 'Dépend de' }, back: 'manages' },
  { value: 'manages', label: { en: 'Manages', fr: 'Encadre' }, back: 'reportsTo' },
];

export default defineObject({
  name: 'relationship',
  plural: 'relationships',
  label: { en: 'Relationship', fr: 'Relation' },
  pluralLabel: { en: 'Relationships', fr: 'Relations' },
  description: {
    en: 'What two accounts or contacts are to each other, read from either side.',
    fr: 'Ce que deux comptes ou contacts sont l’un pour l’autre, lu des deux côtés.',
  },
  titleField: 'name',
  isSearchable: false,
  fields: {
    name: text({ label: { en: 'Name', fr: 'Nom' }, readOnly: true, max: 400 }),
    regarding: anyReference({ label: { en: 'From', fr: 'De' }, to: ['account', 'contact'], required: true }),
    type: choice({
      label: { en: 'Is', fr: 'Est' },
      options: relationshipTypes.map(({ value, label }) => ({ value, label })),
      required: true,
    }),
    other: anyReference({ label: { en: 'To', fr: 'À' }, to: ['account', 'contact'], required: true }),
    since: date({ label: { en: 'Since', fr: 'Depuis' } }),
    notes: longText({ label: { en: 'Notes', fr: 'Notes' } }),
  },
  presentation: {
    icon: 'arrows-exchange',
    columns: ['name', 'type', 'regarding', 'other', 'since'],
    sort: ['-createdAt'],
  },
});
