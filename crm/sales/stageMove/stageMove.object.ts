import { defineObject } from '#core/engine/definition/object.ts';
import { dateTime } from '#core/fields/dateTime/dateTime.field.ts';
import { reference } from '#core/fields/reference/reference.field.ts';
import { user } from '#core/fields/user/user.field.ts';

export default defineObject({
  name: 'stageMove',
  plural: 'stageMoves',
  label: { en: 'Stage move', fr: 'Changement d’étape' },
  pluralLabel: { en: 'Stage moves', fr: 'Changements d’étape' },
  description: {
    en: 'Every stay of a deal in a stage: when it came, when it left, who moved it.',
    fr: 'Chaque passage d’une affaire par une étape : son arrivée, son départ, qui l’a déplacée.',
  },
  titleField: 'enteredAt',
  // The opportunity's own history says the same in words; these rows are there to be counted.
  isUnlogged: true,
  isSearchable: false,
  isCustomizable: false,
  fields: {
    opportunityId: reference({
      label: { en: 'Deal', fr: 'Affaire' },
      to: 'opportunity',
      required: true,
      readOnly: true,
      indexed: true,
      onDelete: 'cascade',
      inverse: { key: 'stageMoves', label: { en: 'Stage moves', fr: 'Changements d’étape' } },
    }),
    fromStageId: reference({ label: { en: 'From', fr: 'De' }, to: 'stage', readOnly: true }),
    toStageId: reference({ label: { en: 'To', fr: 'Vers' }, to: 'stage', readOnly: true }),
    enteredAt: dateTime({ label: { en: 'Entered', fr: 'Arrivée' }, required: true, readOnly: true }),
    leftAt: dateTime({ label: { en: 'Left', fr: 'Départ' }, readOnly: true }),
    movedById: user({ label: { en: 'Moved by', fr: 'Déplacée par' }, readOnly: true }),
  },
  presentation: {
    icon: 'arrow-right',
    columns: ['opportunityId', 'fromStageId', 'toStageId', 'enteredAt', 'leftAt', 'movedById'],
    sort: ['-enteredAt'],
  },
});
