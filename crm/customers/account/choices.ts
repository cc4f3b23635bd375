import type { Choice } from '#core/fields/choice/choice.field.ts';

/** Lines of business, broad enough for lists that come from elsewhere; others may be typed in. */
export const industries: Choice[] = [
  { value: 'agriculture', label: { en: 'Agriculture', fr: 'Agriculture' } },
  { value: 'automotive', label: { en: 'Automotive', fr: 'Automobile' } },
  { value: 'chemicals', label: { en: 'Chemicals', fr: 'Chimie' } },
  { value: 'construction', label: { en: 'Construction', fr: 'Bâtiment' } },
  { value: 'consulting', label: { en: 'Consulting', fr: 'Conseil' } },
  { value: 'education', label: { en: 'Education', fr: 'Enseignement' } },
  { value: 'employment', label: { en: 'Employment', fr: 'Emploi' } },
  { value: 'energy', label: { en: 'Energy', fr: 'Énergie' } },
  { value: 'entertainment', label: { en: 'Entertainment', fr: 'Divertissement' } },
  { value: 'finance', label: { en: 'Finance', fr: 'Finance' } },
  { value: 'food', label: { en: 'Food and beverage', fr: 'Agroalimentaire' } },
  { value: 'government', label: { en: 'Government', fr: 'Administration publique' } },
  { value: 'hospitality', label: { en: 'Hotels and restaurants', fr: 'Hôtellerie et restauration' } },
  { value: 'insurance', label: { en: 'Insurance', fr: 'Assurance' } },
  { value: 'legal', label: { en: 'Legal services', fr: 'Services juridiques' } },
  { value: 'logistics', label: { en: 'Transport and logistics', fr: 'Transport et logistique' } },
  { value: 'manufacturing', label: { en: 'Manufacturing', fr: 'Industrie' } },
  { value: 'marketing', label: { en: 'Marketing', fr: 'Marketing' } },
  { value: 'media', label: { en: 'Media', fr: 'Médias' } },
  { value: 'medical', label: { en: 'Medical', fr: 'Santé' } },
  { value: 'nonProfit', label: { en: 'Non-profit', fr: 'Associations' } },
  { value: 'pharmaceutical', label: { en: 'Pharmaceuticals', fr: 'Pharmacie' } },
  { value: 'realEstate', label: { en: 'Real estate', fr: 'Immobilier' } },
  { value: 'retail', label: { en: 'Retail', fr: 'Commerce de détail' } },
  { value: 'services', label: { en: 'Services', fr: 'Services' } },
  { value: 'software', label: { en: 'Software', fr: 'Logiciel' } },
  { value: 'technology', label: { en: 'Technology', fr: 'Technologie' } },
  { value: 'telecommunications', label: { en: 'Telecommunications', fr: 'Télécommunications' } },
  { value: 'wholesale', label: { en: 'Wholesale', fr: 'Commerce de gros' } },
  { value: 'other', label: { en: 'Other', fr: 'Autre' } },
];

/** What the account is to us. */
export const accountTypes: Choice[] = [
  { value: 'prospect', label: { en: 'Prospect', fr: 'Prospect' }, color: 'blue' },
  { value: 'customer', label: { en: 'Customer', fr: 'Client' }, color: 'green' },
  { value: 'formerCustomer', label: { en: 'Former customer', fr: 'Ancien client' }, color: 'gray' },
  { value: 'partner', label: { en: 'Partner', fr: 'Partenaire' }, color: 'violet' },
  { value: 'reseller', label: { en: 'Reseller', fr: 'Revendeur' }, color: 'teal' },
  { value: 'supplier', label: { en: 'Supplier', fr: 'Fournisseur' }, color: 'orange' },
  { value: 'competitor', label: { en: 'Competitor', fr: 'Concurrent' }, color: 'red' },
  { value: 'other', label: { en: 'Other', fr: 'Autre' }, color: 'gray' },
];
