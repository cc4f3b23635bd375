import { defineObject } from '#core/engine/definition/object.ts';
import { choice } from '#core/fields/choice/choice.field.ts';
import { integer } from '#core/fields/integer/integer.field.ts';
import { longText } from '#core/fields/longText/longText.field.ts';
import { percent } from '#core/fields/percent/percent.field.ts';
import { reference } from '#core/fields/reference/reference.field.ts';
import { text } from '#core/fields/text/text.field.ts';
import { stageCategories } from './stage-categories.ts';

export default defineObject({
  name: 'stage',
  plural: 'stages',
  label: { en: 'Stage', fr: 'Étape' },
  pluralLabel: { en: 'Stages', fr: 'Étapes' },
  description: {
    en: 'A step of a pipeline, from first contact to won or lost.',
    fr: 'Une étape d’un pipeline, du premier contact à l’affaire gagnée ou perdue.',
  },
  titleField: 'name',
  isSetup: true,
  audit: { as: 'settings' },
  isSearchable: false,
  fields: {
    name: text({
      label: { en: 'Name', fr: 'Nom' },
      required: true,
      max: 120,
      aliases: ['Stage', 'Stage name', 'Deal stage'],
    }),
    pipelineId: reference({
      label: { en: 'Pipeline', fr: 'Pipeline' },
      to: 'pipeline',
      required: true,
      indexed: true,
      onDelete: 'cascade',
      inverse: { key: 'stages', label: { en: 'Stages', fr: 'Étapes' } },
    }),
    position: integer({
      label: { en: 'Position', fr: 'Position' },
      help: { en: 'Order on the board, from left to right.', fr: 'Ordre sur le tableau, de gauche à droite.' },
      default: 0,
      min: 0,
    }),
    category: choice({
      label: { en: 'Category', fr: 'Catégorie' },
      help: {
        en: 'What a deal in this stage counts as in reports and forecasts.',
        fr: 'Ce que vaut une affaire à cette étape dans les rapports et les prévisions.',
      },
      options: stageCategories,
      default: 'open',
      required: true,
      indexed: true,
    }),
    probability: percent({
      label: { en: 'Probability', fr: 'Probabilité' },
      help: {
        en: 'Given to deals that enter the stage; anyone may then set another on a deal.',
        fr: 'Donnée aux affaires qui entrent à cette étape ; chacun peut ensuite en fixer une autre sur une affaire.',
      },
      default: 0,
      aliases: ['Win probability'],
    }),
    staleAfterDays: integer({
      label: { en: 'Stale after (days)', fr: 'Inactive après (jours)' },
      help: {
        en: 'A deal that stays longer in this stage is shown as stale. Empty: never.',
        fr: 'Une affaire qui y reste plus longtemps est signalée comme inactive. Vide : jamais.',
      },
      min: 1,
      max: 3650,
    }),
    requiredFields: text({
      label: { en: 'Required fields', fr: 'Champs exigés' },
      help: {
        en: 'Keys of the deal’s fields, separated by commas, that must be filled to enter the stage: amount, closeDate.',
        fr: 'Clés des champs de l’affaire, séparées par des virgules, à remplir pour entrer à cette étape : amount, closeDate.',
      },
      max: 1000,
    }),
    guidance: longText({
      label: { en: 'Guidance', fr: 'Conseils' },
      help: { en: 'What a good seller does at this stage.', fr: 'Ce qu’un bon vendeur fait à cette étape.' },
    }),
  },
  presentation: {
    icon: 'stairs-up',
    color: 'violet',
    columns: ['name', 'pipelineId', 'position', 'category', 'probability', 'staleAfterDays'],
    sort: ['pipelineId', 'position'],
    highlights: ['pipelineId', 'category', 'probability'],
    quickCreate: ['name', 'pipelineId', 'category', 'probability', 'position'],
  },
});
