import type { FilterNode } from '#core/engine/query/filter.ts';
import type { Metric } from '../definition.ts';
import { closedDeals, isLost, isWon } from './populations.ts';

/** What became of deals: all of these look at those that closed in the period. */
const closed = { version: 1, of: closedDeals };
const hasAmount: FilterNode = { field: 'amount', op: 'notEmpty' };
const hasCycle: FilterNode = { field: 'cycleDays', op: 'notEmpty' };

export const wonValue: Metric = {
  ...closed,
  id: 'wonValue',
  label: { en: 'Value won', fr: 'Valeur gagnée' },
  explain: {
    en: 'Amounts of the deals won, added up in the company’s currency: each at the rate kept with the deal, so that a change of rates changes no past figure.',
    fr: 'Somme des montants des affaires gagnées, dans la devise de l’entreprise : chacune au taux conservé avec elle, pour qu’un changement de taux ne change aucun chiffre passé.',
  },
  unit: 'money',
  value: { operation: 'sum', field: 'amount', filter: isWon },
  better: 'higher',
};

export const wonCount: Metric = {
  ...closed,
  id: 'wonCount',
  label: { en: 'Deals won', fr: 'Affaires gagnées' },
  explain: {
    en: 'Number of deals won, with or without an amount, by close date.',
    fr: 'Nombre d’affaires gagnées, avec ou sans montant, selon leur date de clôture.',
  },
  unit: 'count',
  value: { operation: 'count', filter: isWon },
  better: 'higher',
};

export const lostCount: Metric = {
  ...closed,
  id: 'lostCount',
  label: { en: 'Deals lost', fr: 'Affaires perdues' },
  explain: {
    en: 'Number of deals lost, by close date.',
    fr: 'Nombre d’affaires perdues, selon leur date de clôture.',
  },
  unit: 'count',
  value: { operation: 'count', filter: isLost },
  better: 'lower',
};

export const lostValue: Metric = {
  ...closed,
  id: 'lostValue',
  label: { en: 'Value lost', fr: 'Valeur perdue' },
  explain: {
    en: 'Amounts of the deals lost, added up in the company’s currency.',
    fr: 'Somme des montants des affaires perdues, dans la devise de l’entreprise.',
  },
  unit: 'money',
  value: { operation: 'sum', field: 'amount', filter: isLost },
  better: 'lower',
};

export const winRate: Metric = {
  ...closed,
  id: 'winRate',
  label: { en: 'Win rate', fr: 'Taux de réussite' },
  explain: {
    en: 'Deals won ÷ (deals won + deals lost), by close date. Deals still open are in neither.',
    fr: 'Affaires gagnées ÷ (affaires gagnées + affaires perdues), selon leur date de clôture. Les affaires en cours n’y sont pas.',
  },
  unit: 'percent',
  value: { operation: 'count', filter: isWon },
  per: { operation: 'count' },
  better: 'higher',
};

export const averageDeal: Metric = {
  ...closed,
  id: 'averageDeal',
  label: { en: 'Average deal', fr: 'Affaire moyenne' },
  explain: {
    en: 'Value won ÷ number of deals won that have an amount.',
    fr: 'Valeur gagnée ÷ nombre d’affaires gagnées qui ont un montant.',
  },
  unit: 'money',
  value: { operation: 'sum', field: 'amount', filter: isWon },
  per: { operation: 'count', filter: { and: [isWon, hasAmount] } },
  better: 'higher',
};

export const averageCycle: Metric = {
  ...closed,
  id: 'averageCycle',
  label: { en: 'Average cycle', fr: 'Cycle moyen' },
  explain: {
    en: 'Days from the first talks to the close, on average over the deals won for which both are known.',
    fr: 'Jours des premiers échanges à la clôture, en moyenne sur les affaires gagnées dont on connaît les deux.',
  },
  unit: 'days',
  value: { operation: 'sum', field: 'cycleDays', filter: isWon },
  per: { operation: 'count', filter: { and: [isWon, hasCycle] } },
  better: 'lower',
};
