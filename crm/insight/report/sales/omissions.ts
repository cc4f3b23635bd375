import type { FilterNode } from '#core/engine/query/filter.ts';
import type { Metric } from '../definition.ts';
import { closedDeals, isWon, openDeals } from './populations.ts';

const noAmount: FilterNode = { field: 'amount', op: 'empty' };
const counted = { version: 1, unit: 'count' } as const;

const undated: Metric = {
  ...counted,
  id: 'undated',
  label: { en: 'Won or lost without a close date', fr: 'Gagnées ou perdues sans date de clôture' },
  explain: {
    en: 'They belong to no period and are counted in “all time” only.',
    fr: 'Elles n’appartiennent à aucune période et ne comptent que dans « depuis toujours ».',
  },
  of: { filter: { and: [closedDeals.filter, { field: 'closeDate', op: 'empty' }] } },
  value: { operation: 'count' },
};

const wonWithoutAmount: Metric = {
  ...counted,
  id: 'wonWithoutAmount',
  label: { en: 'Won without an amount', fr: 'Gagnées sans montant' },
  explain: {
    en: 'They count among the deals won and add nothing to the value won.',
    fr: 'Elles comptent parmi les affaires gagnées et n’ajoutent rien à la valeur gagnée.',
  },
  of: closedDeals,
  value: { operation: 'count', filter: { and: [isWon, noAmount] } },
};

const openWithoutAmount: Metric = {
  ...counted,
  id: 'openWithoutAmount',
  label: { en: 'Open without an amount', fr: 'En cours sans montant' },
  explain: {
    en: 'They count among the open deals and add nothing to the pipeline.',
    fr: 'Elles comptent parmi les affaires en cours et n’ajoutent rien au pipeline.',
  },
  of: openDeals,
  value: { operation: 'count', filter: noAmount },
};

/** What the figures of sales leave out. */
export const omissions: Metric[] = [undated, wonWithoutAmount, openWithoutAmount];
