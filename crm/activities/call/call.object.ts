import { defineObject } from '#core/engine/definition/object.ts';
import { choice } from '#core/fields/choice/choice.field.ts';
import { dateTime } from '#core/fields/dateTime/dateTime.field.ts';
import { duration } from '#core/fields/duration/duration.field.ts';
import { longText } from '#core/fields/longText/longText.field.ts';
import { text } from '#core/fields/text/text.field.ts';
import { direction, heldStatus, sharedFields } from '../shared-fields.ts';

export default defineObject({
  name: 'call',
  plural: 'calls',
  label: { en: 'Call', fr: 'Appel' },
  pluralLabel: { en: 'Calls', fr: 'Appels' },
  description: { en: 'A telephone call, planned or held.', fr: 'Un appel téléphonique, prévu ou passé.' },
  titleField: 'subject',
  isActivity: true,
  fields: {
    subject: text({ label: { en: 'Subject', fr: 'Objet' }, required: true, search: 'title' }),
    direction: direction(),
    startsAt: dateTime({
      label: { en: 'Time', fr: 'Date et heure' },
      indexed: true,
      aliases: ['Start', 'Call time', 'Date'],
    }),
    duration: duration({ label: { en: 'Duration', fr: 'Durée' }, aliases: ['Call duration'] }),
    status: heldStatus(),
    outcome: choice({
      label: { en: 'Outcome', fr: 'Résultat' },
      options: [
        { value: 'connected', label: { en: 'Connected', fr: 'Joint' }, color: 'green' },
        { value: 'leftMessage', label: { en: 'Left a message', fr: 'Message laissé' }, color: 'blue' },
        { value: 'noAnswer', label: { en: 'No answer', fr: 'Sans réponse' }, color: 'gray' },
        { value: 'busy', label: { en: 'Busy', fr: 'Occupé' }, color: 'yellow' },
        { value: 'wrongNumber', label: { en: 'Wrong number', fr: 'Mauvais numéro' }, color: 'red' },
      ],
    }),
    phone: text({ label: { en: 'Number', fr: 'Numéro' }, max: 60, personal: 'work' }),
    ...sharedFields,
    notes: longText({ label: { en: 'Notes', fr: 'Notes' }, search: 'text', aliases: ['Description'] }),
  },
  presentation: {
    icon: 'phone',
    color: 'teal',
    navigation: 80,
    columns: ['subject', 'startsAt', 'direction', 'status', 'outcome', 'regarding', 'ownerId'],
    sort: ['-startsAt'],
    highlights: ['startsAt', 'duration', 'status', 'outcome'],
    quickCreate: [
      'subject',
      'direction',
      'startsAt',
      'duration',
      'status',
      'outcome',
      'regarding',
      'contactIds',
      'notes',
    ],
    calendar: { start: 'startsAt' },
  },
});
