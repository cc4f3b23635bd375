import { defineReport } from '../definition.ts';
import { pipelineCharts, resultCharts } from './charts.ts';
import { omissions } from './omissions.ts';
import { openValue, weightedValue } from './pipeline.ts';
import { closedDeals } from './populations.ts';
import { averageCycle, averageDeal, lostCount, winRate, wonCount, wonValue } from './results.ts';

export default defineReport({
  id: 'sales',
  title: { en: 'Sales', fr: 'Ventes' },
  description: {
    en: 'Shows what is in the pipeline now, and what became of the deals that closed in the period.',
    fr: 'Montre ce que contient le pipeline à cet instant, et ce que sont devenues les affaires closes dans la période.',
  },
  position: 10,
  object: 'opportunity',
  dated: closedDeals,
  filters: ['ownerId', 'teamId', 'pipelineId'],
  figures: [wonValue, wonCount, lostCount, winRate, averageDeal, averageCycle, openValue, weightedValue],
  sections: [
    { id: 'pipeline', title: { en: 'Open now', fr: 'En cours' }, charts: pipelineCharts },
    { id: 'results', title: { en: 'Closed in the period', fr: 'Closes dans la période' }, charts: resultCharts },
  ],
  omissions,
});
