import type { Metric } from '../definition.ts';
import { openDeals } from './populations.ts';

/** What may still be won: all of these look at the deals that are open now. */
const open = { version: 1, of: openDeals };

export const openValue: Metric = {
  ...open,
  id: 'openValue',
  label: { en: 'Open pipeline', fr: 'Pipeline en cours' },
  explain: {
    en: 'Amounts of the deals that are open now, whatever the period, added up in the company’s currency.',
    fr: 'Somme des montants des affaires en cours à cet instant, quelle que soit la période, dans la devise de l’entreprise.',
  },
  unit: 'money',
  value: { operation: 'sum', field: 'amount' },
  better: 'higher',
};

export const weightedValue: Metric = {
  ...open,
  id: 'weightedValue',
  label: { en: 'Weighted pipeline', fr: 'Pipeline pondéré' },
  explain: {
    en: 'Each open deal’s amount × its own probability, added up: what to expect if probabilities are right.',
    fr: 'Montant de chaque affaire en cours × sa propre probabilité, additionnés : ce qu’on peut attendre si les probabilités sont justes.',
  },
  unit: 'money',
  value: { operation: 'sum', field: 'weightedAmount' },
  better: 'higher',
};

export const openCount: Metric = {
  ...open,
  id: 'openCount',
  label: { en: 'Open deals', fr: 'Affaires en cours' },
  explain: {
    en: 'Number of deals that are open now, with or without an amount.',
    fr: 'Nombre d’affaires en cours à cet instant, avec ou sans montant.',
  },
  unit: 'count',
  value: { operation: 'count' },
};
