import { defineObject } from '#core/engine/definition/object.ts';
import { integer } from '#core/fields/integer/integer.field.ts';
import { longText } from '#core/fields/longText/longText.field.ts';
import { text } from '#core/fields/text/text.field.ts';
import { yesNo } from '#core/fields/yesNo/yesNo.field.ts';

export default defineObject({
  name: 'pipeline',
  plural: 'pipelines',
  label: { en: 'Pipeline', fr: 'Pipeline' },
  pluralLabel: { en: 'Pipelines', fr: 'Pipelines' },
  description: {
    en: 'A way of selling, with stages of its own: new business, renewals, partners.',
    fr: 'Une façon de vendre, avec ses propres étapes : nouveaux clients, renouvellements, partenaires.',
  },
  titleField: 'name',
  isSetup: true,
  audit: { as: 'settings' },
  isSearchable: false,
  fields: {
    name: text({
      label: { en: 'Name', fr: 'Nom' },
      required: true,
      unique: true,
      max: 120,
      aliases: ['Pipeline', 'Deal pipeline', 'Sales process'],
    }),
    isDefault: yesNo({
      label: { en: 'Default', fr: 'Par défaut' },
      help: {
        en: 'New deals go here unless someone says otherwise. Exactly one pipeline is the default.',
        fr: 'Les nouvelles affaires y vont sauf indication contraire. Un seul pipeline est celui par défaut.',
      },
      default: false,
    }),
    position: integer({
      label: { en: 'Position', fr: 'Position' },
      help: { en: 'Lower numbers come first.', fr: 'Les plus petits nombres viennent en premier.' },
      default: 0,
      min: 0,
    }),
    description: longText({
      label: { en: 'Description', fr: 'Description' },
      help: { en: 'Which deals belong here.', fr: 'Quelles affaires vont ici.' },
    }),
  },
  presentation: {
    icon: 'filter',
    color: 'violet',
    columns: ['name', 'isDefault', 'position', 'description'],
    sort: ['position', 'name'],
    highlights: ['isDefault'],
    quickCreate: ['name', 'isDefault'],
  },
});
