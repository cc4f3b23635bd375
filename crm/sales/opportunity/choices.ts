import type { Choice } from '#core/fields/choice/choice.field.ts';

/** Why a deal was lost; "other" wants a note. */
export const lostReasons: Choice[] = [
  { value: 'price', label: { en: 'Price', fr: 'Prix' }, color: 'orange' },
  { value: 'competitor', label: { en: 'Chose a competitor', fr: 'A choisi un concurrent' }, color: 'red' },
  { value: 'noDecision', label: { en: 'No decision', fr: 'Pas de décision' }, color: 'gray' },
  { value: 'noBudget', label: { en: 'No budget', fr: 'Pas de budget' }, color: 'yellow' },
  { value: 'timing', label: { en: 'Bad timing', fr: 'Mauvais moment' }, color: 'blue' },
  { value: 'features', label: { en: 'Missing features', fr: 'Fonctions manquantes' }, color: 'violet' },
  { value: 'other', label: { en: 'Other', fr: 'Autre' }, color: 'gray' },
];

export const opportunityTypes: Choice[] = [
  { value: 'new', label: { en: 'New business', fr: 'Nouveau client' }, color: 'green' },
  { value: 'existing', label: { en: 'Existing business', fr: 'Client existant' }, color: 'blue' },
  { value: 'renewal', label: { en: 'Renewal', fr: 'Renouvellement' }, color: 'teal' },
];

/** What a record of the past lacks that would be asked of one written today. */
export const flags: Choice[] = [
  { value: 'noLostReason', label: { en: 'No reason for the loss', fr: 'Sans raison de perte' }, color: 'orange' },
  { value: 'noAccount', label: { en: 'No account', fr: 'Sans compte' }, color: 'orange' },
  { value: 'noAmount', label: { en: 'No amount', fr: 'Sans montant' }, color: 'orange' },
  { value: 'noCloseDate', label: { en: 'No close date', fr: 'Sans date de clôture' }, color: 'orange' },
  {
    value: 'missingStageFields',
    label: { en: 'Lacks what its stage requires', fr: 'Sans ce que son étape exige' },
    color: 'orange',
  },
];

/** What a contact is to the deal. */
export const contactRoles: Choice[] = [
  { value: 'decisionMaker', label: { en: 'Decision maker', fr: 'Décideur' }, color: 'green' },
  { value: 'champion', label: { en: 'Champion', fr: 'Allié interne' }, color: 'teal' },
  { value: 'influencer', label: { en: 'Influencer', fr: 'Prescripteur' }, color: 'blue' },
  { value: 'user', label: { en: 'User', fr: 'Utilisateur' }, color: 'gray' },
  { value: 'technical', label: { en: 'Technical evaluator', fr: 'Évaluateur technique' }, color: 'violet' },
  { value: 'purchasing', label: { en: 'Purchasing', fr: 'Achats' }, color: 'orange' },
  { value: 'opponent', label: { en: 'Opponent', fr: 'Opposant' }, color: 'red' },
];
