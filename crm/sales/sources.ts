import type { Choice } from '#core/fields/choice/choice.field.ts';

/** Where business comes from; leads and opportunities share the list, so that the two can be compared. */
export const sources: Choice[] = [
  { value: 'website', label: { en: 'Website', fr: 'Site web' } },
  { value: 'referral', label: { en: 'Referral', fr: 'Recommandation' } },
  { value: 'partner', label: { en: 'Partner', fr: 'Partenaire' } },
  { value: 'event', label: { en: 'Event or trade show', fr: 'Événement ou salon' } },
  { value: 'campaign', label: { en: 'Campaign', fr: 'Campagne' } },
  { value: 'advertising', label: { en: 'Advertising', fr: 'Publicité' } },
  { value: 'social', label: { en: 'Social media', fr: 'Réseaux sociaux' } },
  { value: 'coldCall', label: { en: 'Cold call or e-mail', fr: 'Prospection à froid' } },
  { value: 'inbound', label: { en: 'Inbound call or e-mail', fr: 'Appel ou e-mail entrant' } },
  { value: 'customer', label: { en: 'Existing customer', fr: 'Client existant' } },
  { value: 'other', label: { en: 'Other', fr: 'Autre' } },
];
