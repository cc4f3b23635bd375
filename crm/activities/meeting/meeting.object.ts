import { defineObject } from '#core/engine/definition/object.ts';
import { dateTime } from '#core/fields/dateTime/dateTime.field.ts';
import { longText } from '#core/fields/longText/longText.field.ts';
import { references } from '#core/fields/references/references.field.ts';
import { text } from '#core/fields/text/text.field.ts';
import { heldStatus, sharedFields } from '../shared-fields.ts';

export default defineObject({
  name: 'meeting',
  plural: 'meetings',
  label: { en: 'Meeting', fr: 'Réunion' },
  pluralLabel: { en: 'Meetings', fr: 'Réunions' },
  description: {
    en: 'People together at a time, in a place or on a line.',
    fr: 'Des personnes réunies à une heure, en un lieu ou en ligne.',
  },
  titleField: 'subject',
  isActivity: true,
  fields: {
    subject: text({ label: { en: 'Subject', fr: 'Objet' }, required: true, search: 'title' }),
    startsAt: dateTime({
      label: { en: 'Starts', fr: 'Début' },
      required: true,
      indexed: true,
      aliases: ['Start', 'Start date'],
    }),
    endsAt: dateTime({ label: { en: 'Ends', fr: 'Fin' }, aliases: ['End', 'End date'] }),
    timeZone: text({
      label: { en: 'Time zone', fr: 'Fuseau horaire' },
      help: { en: 'Where the wall clock of the meeting hangs.', fr: 'Le fuseau de l’heure affichée.' },
      max: 60,
    }),
    location: text({ label: { en: 'Place or link', fr: 'Lieu ou lien' }, customerFacing: true }),
    status: heldStatus(),
    ...sharedFields,
    userIds: references({
      label: { en: 'Colleagues', fr: 'Collègues' },
      to: 'user',
      inverse: { key: 'meetings', label: { en: 'Meetings', fr: 'Réunions' } },
    }),
    notes: longText({ label: { en: 'Notes', fr: 'Notes' }, search: 'text', aliases: ['Description'] }),
  },
  presentation: {
    icon: 'calendar-event',
    color: 'violet',
    navigation: 90,
    columns: ['subject', 'startsAt', 'endsAt', 'location', 'status', 'regarding', 'ownerId'],
    sort: ['-startsAt'],
    highlights: ['startsAt', 'endsAt', 'location', 'status'],
    quickCreate: ['subject', 'startsAt', 'endsAt', 'location', 'regarding', 'contactIds', 'userIds'],
    calendar: { start: 'startsAt', end: 'endsAt' },
  },
});
