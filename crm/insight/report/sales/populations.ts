import type { FilterNode } from '#core/engine/query/filter.ts';
import type { DatedPopulation, Population } from '../definition.ts';

/** A deal counts in the period of its close date: once it is closed, that is the day on which it was. */
const date = 'closeDate';

export const isWon: FilterNode = { field: 'category', op: 'eq', value: 'won' };
export const isLost: FilterNode = { field: 'category', op: 'eq', value: 'lost' };

export const closedDeals: DatedPopulation = { filter: { field: 'category', op: 'in', value: ['won', 'lost'] }, date };
export const wonDeals: DatedPopulation = { filter: isWon, date };
export const lostDeals: DatedPopulation = { filter: isLost, date };

/** What is still open is open now; it belongs to no period. */
export const openDeals: Population = { filter: { field: 'category', op: 'eq', value: 'open' } };
