import { defineObject } from '#core/engine/definition/object.ts';
import { classification } from './fields/classification.ts';
import { closing } from './fields/closing.ts';
import { parties } from './fields/parties.ts';
import { progress } from './fields/progress.ts';
import { value } from './fields/value.ts';

export default defineObject({
  name: 'opportunity',
  plural: 'opportunities',
  label: { en: 'Deal', fr: 'Affaire' },
  pluralLabel: { en: 'Deals', fr: 'Affaires' },
  description: {
    en: 'A sale in the making, from first interest to won or lost.',
    fr: 'Une vente en préparation, du premier intérêt à l’affaire gagnée ou perdue.',
  },
  titleField: 'name',
  subtitleField: 'accountId',
  fields: { ...parties, ...progress, ...value, ...closing, ...classification },
  presentation: {
    icon: 'target-arrow',
    color: 'orange',
    columns: ['name', 'accountId', 'stageId', 'amount', 'probability', 'closeDate', 'ownerId', 'nextStep'],
    sort: ['closeDate', 'name'],
    highlights: ['stageId', 'amount', 'weightedAmount', 'closeDate', 'ownerId', 'accountId'],
    sections: [
      {
        label: { en: 'Deal', fr: 'Affaire' },
        fields: [
          'name',
          'accountId',
          'contacts',
          'ownerId',
          'teamId',
          'pipelineId',
          'stageId',
          'closeDate',
          'startDate',
        ],
      },
      {
        label: { en: 'Value', fr: 'Valeur' },
        fields: ['amount', 'probability', 'weightedAmount', 'productId', 'products'],
      },
      {
        label: { en: 'Next step', fr: 'Prochaine étape' },
        fields: ['nextStep', 'nextStepDate', 'competitor', 'description'],
      },
      { label: { en: 'Kind and origin', fr: 'Type et origine' }, fields: ['type', 'source', 'tagIds', 'externalId'] },
      {
        label: { en: 'Outcome', fr: 'Issue' },
        fields: ['category', 'closedAt', 'lostReason', 'lostNote', 'lastOpenStageId', 'cycleDays', 'flags'],
      },
      {
        label: { en: 'Pace', fr: 'Rythme' },
        fields: ['stageEnteredAt', 'pushCount', 'originalCloseDate', 'lastActivityAt'],
      },
    ],
    quickCreate: ['name', 'accountId', 'pipelineId', 'stageId', 'amount', 'closeDate', 'ownerId'],
    board: { by: 'stageId', sum: 'amount' },
    calendar: { start: 'closeDate' },
    navigation: 40,
  },
});
