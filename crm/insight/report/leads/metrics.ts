import type { FilterNode } from '#core/engine/query/filter.ts';
import type { DatedPopulation, Metric } from '../definition.ts';

/** A lead counts in the period in which it was written down, whatever became of it since. */
export const newLeads: DatedPopulation = { filter: { and: [] }, date: 'createdAt' };

const isQualified: FilterNode = { field: 'status', op: 'eq', value: 'qualified' };
const isDecided: FilterNode = { field: 'status', op: 'in', value: ['qualified', 'unqualified'] };
const written = { version: 1, of: newLeads };

export const leadCount: Metric = {
  ...written,
  id: 'leadCount',
  label: { en: 'New leads', fr: 'Nouvelles pistes' },
  explain: {
    en: 'Number of leads written down in the period.',
    fr: 'Nombre de pistes saisies dans la période.',
  },
  unit: 'count',
  value: { operation: 'count' },
  better: 'higher',
};

export const qualifiedCount: Metric = {
  ...written,
  id: 'qualifiedCount',
  label: { en: 'Qualified', fr: 'Qualifiées' },
  explain: {
    en: 'Of the leads written down in the period, those that are qualified by now.',
    fr: 'Parmi les pistes saisies dans la période, celles qui sont qualifiées à ce jour.',
  },
  unit: 'count',
  value: { operation: 'count', filter: isQualified },
  better: 'higher',
};

export const undecidedCount: Metric = {
  ...written,
  id: 'undecidedCount',
  label: { en: 'Undecided', fr: 'À décider' },
  explain: {
    en: 'Of the leads written down in the period, those that are neither qualified nor unqualified yet.',
    fr: 'Parmi les pistes saisies dans la période, celles qui ne sont encore ni qualifiées ni écartées.',
  },
  unit: 'count',
  value: { operation: 'count', filter: { field: 'status', op: 'notIn', value: ['qualified', 'unqualified'] } },
};

export const qualificationRate: Metric = {
  ...written,
  id: 'qualificationRate',
  label: { en: 'Qualification rate', fr: 'Taux de qualification' },
  explain: {
    en: 'Qualified ÷ (qualified + unqualified), of the leads written down in the period. Those still undecided are in neither.',
    fr: 'Qualifiées ÷ (qualifiées + non qualifiées), parmi les pistes saisies dans la période. Celles à décider n’y sont pas.',
  },
  unit: 'percent',
  value: { operation: 'count', filter: isQualified },
  per: { operation: 'count', filter: isDecided },
  better: 'higher',
};
