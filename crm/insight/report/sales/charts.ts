import type { Chart, Dimension } from '../definition.ts';
import { openCount, openValue, weightedValue } from './pipeline.ts';
import { closedDeals, lostDeals, openDeals, wonDeals } from './populations.ts';
import { averageCycle, averageDeal, lostCount, lostValue, winRate, wonCount, wonValue } from './results.ts';

/** Every pipeline may have a stage of the same name. */
const stage: Dimension = { field: 'stageId', within: 'pipelineId' };

export const pipelineCharts: Chart[] = [
  {
    id: 'pipelineByStage',
    title: { en: 'Pipeline by stage', fr: 'Pipeline par étape' },
    kind: 'funnel',
    of: openDeals,
    groupBy: [stage],
    metrics: [openValue, weightedValue, openCount],
    order: 'own',
  },
  {
    id: 'pipelineByOwner',
    title: { en: 'Pipeline by owner', fr: 'Pipeline par propriétaire' },
    kind: 'stack',
    of: openDeals,
    groupBy: [{ field: 'ownerId' }, stage],
    metrics: [openValue, weightedValue, openCount],
    order: 'own',
  },
];

export const resultCharts: Chart[] = [
  {
    id: 'wonByMonth',
    title: { en: 'Won by month', fr: 'Gagné par mois' },
    kind: 'columns',
    of: wonDeals,
    groupBy: [{ field: 'closeDate', by: 'month' }],
    metrics: [wonValue, wonCount, averageDeal],
    order: 'own',
  },
  {
    id: 'wonByOwner',
    title: { en: 'Won by owner', fr: 'Gagné par propriétaire' },
    kind: 'bars',
    of: wonDeals,
    groupBy: [{ field: 'ownerId' }],
    metrics: [wonValue, wonCount, averageDeal, averageCycle],
    order: 'largest',
  },
  {
    id: 'winRateByOwner',
    title: { en: 'Win rate by owner', fr: 'Taux de réussite par propriétaire' },
    kind: 'bars',
    of: closedDeals,
    groupBy: [{ field: 'ownerId' }],
    metrics: [winRate, wonCount, lostCount],
    order: 'largest',
  },
  {
    id: 'lostReasons',
    title: { en: 'Why deals were lost', fr: 'Pourquoi des affaires ont été perdues' },
    kind: 'bars',
    of: lostDeals,
    groupBy: [{ field: 'lostReason' }],
    metrics: [lostCount, lostValue],
    order: 'largest',
  },
  {
    id: 'wonByProduct',
    title: { en: 'Won by main product', fr: 'Gagné par produit principal' },
    kind: 'bars',
    of: wonDeals,
    groupBy: [{ field: 'productId' }],
    metrics: [wonValue, wonCount, averageDeal],
    order: 'largest',
  },
  {
    id: 'wonByIndustry',
    title: { en: 'Won by industry of the account', fr: 'Gagné par secteur du compte' },
    kind: 'bars',
    of: wonDeals,
    groupBy: [{ field: 'account.industry' }],
    metrics: [wonValue, wonCount, averageDeal],
    order: 'largest',
  },
  {
    id: 'wonBySource',
    title: { en: 'Won by source', fr: 'Gagné par origine' },
    kind: 'bars',
    of: wonDeals,
    groupBy: [{ field: 'source' }],
    metrics: [wonValue, wonCount, averageDeal],
    order: 'largest',
  },
];
