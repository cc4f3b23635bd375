import { choice } from '#core/fields/choice/choice.field.ts';
import { date } from '#core/fields/date/date.field.ts';
import { dateTime } from '#core/fields/dateTime/dateTime.field.ts';
import { percent } from '#core/fields/percent/percent.field.ts';
import { reference } from '#core/fields/reference/reference.field.ts';
import { text } from '#core/fields/text/text.field.ts';
import { stageCategories } from '../../stage/stage-categories.ts';

/** Where the deal stands and what comes next. */
export const progress = {
  pipelineId: reference({
    label: { en: 'Pipeline', fr: 'Pipeline' },
    to: 'pipeline',
    onDelete: 'refuse',
    aliases: ['Deal pipeline', 'Record type', 'Sales process'],
  }),
  stageId: reference({
    label: { en: 'Stage', fr: 'Étape' },
    to: 'stage',
    onDelete: 'refuse',
    indexed: true,
    aliases: ['deal_stage', 'Stage', 'Deal stage', 'Stage name', 'Sales stage', 'Phase', 'Étape de la transaction'],
  }),
  category: choice({
    label: { en: 'Status', fr: 'État' },
    help: { en: 'Follows from the stage.', fr: 'Découle de l’étape.' },
    options: stageCategories,
    readOnly: true,
    indexed: true,
  }),
  probability: percent({
    label: { en: 'Probability', fr: 'Probabilité' },
    help: {
      en: 'Comes with the stage; set your own when you know better, and it stays until the next change of stage.',
      fr: 'Vient avec l’étape ; fixez la vôtre si vous savez mieux, elle reste jusqu’au prochain changement d’étape.',
    },
    aliases: ['Probability (%)', 'Deal probability', 'Win probability', 'Probabilité (%)'],
  }),
  stageEnteredAt: dateTime({ label: { en: 'In this stage since', fr: 'À cette étape depuis' }, readOnly: true }),
  lastOpenStageId: reference({
    label: { en: 'Last open stage', fr: 'Dernière étape en cours' },
    help: { en: 'How far the deal had come when it closed.', fr: 'Où en était l’affaire à sa clôture.' },
    to: 'stage',
    readOnly: true,
  }),
  nextStep: text({
    label: { en: 'Next step', fr: 'Prochaine étape' },
    help: { en: 'What moves the deal on.', fr: 'Ce qui fera avancer l’affaire.' },
    search: 'text',
    aliases: ['Next action', 'Prochaine action'],
  }),
  nextStepDate: date({
    label: { en: 'Next step on', fr: 'Prochaine étape le' },
    aliases: ['Next step date', 'Next activity date'],
  }),
  lastActivityAt: dateTime({
    isAutomatic: true,
    label: { en: 'Last activity', fr: 'Dernière activité' },
    readOnly: true,
    aliases: ['Last activity date', 'Last contacted'],
  }),
};
