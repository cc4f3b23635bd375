import { defineObject } from '#core/engine/definition/object.ts';
import { choice } from '#core/fields/choice/choice.field.ts';
import { date } from '#core/fields/date/date.field.ts';
import { dateTime } from '#core/fields/dateTime/dateTime.field.ts';
import { json } from '#core/fields/json/json.field.ts';
import { text } from '#core/fields/text/text.field.ts';

export default defineObject({
  name: 'realignment',
  plural: 'realignments',
  label: { en: 'Realignment', fr: 'Réorganisation' },
  pluralLabel: { en: 'Realignments', fr: 'Réorganisations' },
  description: {
    en: 'A proposal of how territories are to change, applied as a whole at once or on a day.',
    fr: 'Une proposition de changement des territoires, appliquée en bloc aussitôt ou un jour donné.',
  },
  titleField: 'name',
  isSetup: true,
  managedBy: 'sharing',
  audit: { as: 'sharing' },
  isCustomizable: false,
  isSearchable: false,
  fields: {
    name: text({ label: { en: 'Name', fr: 'Nom' }, required: true, max: 120 }),
    territories: json({
      label: { en: 'Territories', fr: 'Territoires' },
      help: {
        en: 'A list of {id, name, parentId, rules, people …}; fields left out stay as they are.',
        fr: 'Une liste de {id, name, parentId, rules, people …} ; les champs omis restent tels quels.',
      },
      required: true,
    }),
    effectiveOn: date({
      label: { en: 'Takes effect on', fr: 'Prend effet le' },
      help: { en: 'Nothing: as soon as it is applied.', fr: 'Rien : dès qu’elle est appliquée.' },
    }),
    status: choice({
      label: { en: 'Status', fr: 'État' },
      options: [
        { value: 'draft', label: { en: 'Draft', fr: 'Brouillon' }, color: 'gray' },
        { value: 'scheduled', label: { en: 'Scheduled', fr: 'Planifiée' }, color: 'blue' },
        { value: 'applied', label: { en: 'Applied', fr: 'Appliquée' }, color: 'green' },
        { value: 'failed', label: { en: 'Failed', fr: 'Échouée' }, color: 'red' },
      ],
      default: 'draft',
      readOnly: true,
      indexed: true,
    }),
    appliedAt: dateTime({ label: { en: 'Applied', fr: 'Appliquée le' }, readOnly: true }),
    problem: text({ label: { en: 'What went wrong', fr: 'Ce qui a échoué' }, max: 500, readOnly: true }),
  },
  presentation: {
    icon: 'arrows-exchange',
    columns: ['name', 'status', 'effectiveOn', 'appliedAt'],
    sort: ['-createdAt'],
  },
});
