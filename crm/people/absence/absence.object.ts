import { defineObject } from '#core/engine/definition/object.ts';
import { choice } from '#core/fields/choice/choice.field.ts';
import { date } from '#core/fields/date/date.field.ts';
import { text } from '#core/fields/text/text.field.ts';
import { user } from '#core/fields/user/user.field.ts';

const toStandIn = { en: 'So that somebody takes over meanwhile', fr: 'Pour que quelqu’un prenne le relais' };

export default defineObject({
  name: 'absence',
  plural: 'absences',
  label: { en: 'Absence', fr: 'Absence' },
  pluralLabel: { en: 'Absences', fr: 'Absences' },
  description: {
    en: 'Days on which a colleague is away, and who stands in.',
    fr: 'Les jours d’absence d’un collègue, et qui le remplace.',
  },
  titleField: 'name',
  // Why somebody is away is between them and who looks after people; the directory tells everybody when.
  confidential: { person: 'userId', unless: 'people' },
  isSearchable: false,
  isCustomizable: false,
  fields: {
    name: text({ label: { en: 'Name', fr: 'Nom' }, readOnly: true, max: 300 }),
    userId: user({
      label: { en: 'Who', fr: 'Qui' },
      required: true,
      default: 'me',
      inverse: { key: 'absences', label: { en: 'Absences', fr: 'Absences' } },
    }),
    from: date({ label: { en: 'First day', fr: 'Premier jour' }, required: true, indexed: true, personal: 'work' }),
    to: date({
      label: { en: 'Last day', fr: 'Dernier jour' },
      required: true,
      indexed: true,
      personal: 'work',
      purpose: toStandIn,
    }),
    kind: choice({
      label: { en: 'Kind', fr: 'Nature' },
      options: [
        { value: 'holiday', label: { en: 'Holiday', fr: 'Congé' }, color: 'blue' },
        { value: 'sick', label: { en: 'Sick', fr: 'Maladie' }, color: 'red' },
        { value: 'training', label: { en: 'Training', fr: 'Formation' }, color: 'violet' },
        { value: 'parental', label: { en: 'Parental leave', fr: 'Congé parental' }, color: 'teal' },
        { value: 'other', label: { en: 'Other', fr: 'Autre' }, color: 'gray' },
      ],
      default: 'holiday',
      required: true,
      personal: 'private',
      sensitive: true,
      purpose: toStandIn,
    }),
    standInId: user({
      label: { en: 'Stand-in', fr: 'Remplaçant' },
      help: {
        en: 'Gets what assignment would have given to the one who is away.',
        fr: 'Reçoit ce que l’attribution aurait donné à la personne absente.',
      },
      inverse: { key: 'standIns', label: { en: 'Stands in', fr: 'Remplacements' } },
    }),
  },
  presentation: {
    icon: 'calendar-event',
    color: 'orange',
    columns: ['userId', 'from', 'to', 'kind', 'standInId'],
    sort: ['-from'],
    highlights: ['userId', 'from', 'to', 'standInId'],
    quickCreate: ['userId', 'from', 'to', 'kind', 'standInId'],
  },
});
