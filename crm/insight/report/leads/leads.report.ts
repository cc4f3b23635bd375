import { type Chart, defineReport } from '../definition.ts';
import { leadCount, newLeads, qualificationRate, qualifiedCount, undecidedCount } from './metrics.ts';

const made = { of: newLeads, metrics: [leadCount, qualifiedCount, qualificationRate] } satisfies Partial<Chart>;

export default defineReport({
  id: 'leads',
  title: { en: 'Leads', fr: 'Pistes' },
  description: {
    en: 'Shows where leads come from, who takes care of them, and how many turn out to be worth pursuing.',
    fr: 'Montre d’où viennent les pistes, qui s’en occupe, et combien valent la peine d’être suivies.',
  },
  position: 20,
  object: 'lead',
  dated: newLeads,
  filters: ['ownerId', 'teamId'],
  figures: [leadCount, qualifiedCount, qualificationRate, undecidedCount],
  sections: [
    {
      id: 'new',
      title: { en: 'New in the period', fr: 'Nouvelles dans la période' },
      charts: [
        {
          ...made,
          id: 'leadsByMonth',
          title: { en: 'Leads by month', fr: 'Pistes par mois' },
          kind: 'columns',
          groupBy: [{ field: 'createdAt', by: 'month' }],
          order: 'own',
        },
        {
          ...made,
          id: 'leadsByStatus',
          title: { en: 'Leads by status', fr: 'Pistes par état' },
          kind: 'funnel',
          groupBy: [{ field: 'status' }],
          metrics: [leadCount],
          order: 'own',
        },
        {
          ...made,
          id: 'leadsBySource',
          title: { en: 'Leads by source', fr: 'Pistes par origine' },
          kind: 'bars',
          groupBy: [{ field: 'source' }],
          order: 'largest',
        },
        {
          ...made,
          id: 'leadsByOwner',
          title: { en: 'Leads by owner', fr: 'Pistes par propriétaire' },
          kind: 'bars',
          groupBy: [{ field: 'ownerId' }],
          order: 'largest',
        },
        {
          ...made,
          id: 'rateBySource',
          title: { en: 'Qualification rate by source', fr: 'Taux de qualification par origine' },
          kind: 'bars',
          groupBy: [{ field: 'source' }],
          metrics: [qualificationRate, qualifiedCount, leadCount],
          order: 'largest',
        },
      ],
    },
  ],
  omissions: [],
});
