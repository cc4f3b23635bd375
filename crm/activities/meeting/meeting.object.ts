import { defineObject } from '#core/engine/definition/object.ts';
import { dateTime } from '#core/fields/dateTime/dateTime.field.ts';
import { longText } from '#core/fields/longText/longText.field.ts';
import { references } from '#core/fields/references/references.field.ts';
import { text } from '#core/fields/text/text.field.ts';
import { about } from '../about.ts';
import { appointmentStatus } from '../statuses.ts';

export default defineObject({
  name: 'meeting',
  plural: 'meetings',
  label: { en: 'Meeting', fr: 'Réunion' },
  pluralLabel: { en: 'Meetings', fr: 'Réunions' },
  description: {
    en: 'Several people at one time, in a room or in front of a screen.',
    fr: 'Plusieurs personnes au même moment, dans une salle ou devant un écran.',
  },
  titleField: 'subject',
  subtitleField: 'location',
  isActivity: true,
  fields: {
    subject: text({
      label: { en: 'Subject', fr: 'Objet' },
      required: true,
      search: 'title',
      aliases: ['Meeting name', 'Meeting title', 'Title', 'Event', 'Summary'],
    }),
    startsAt: dateTime({
      label: { en: 'Starts', fr: 'Début' },
      required: true,
      indexed: true,
      aliases: ['Start', 'Start date', 'Start time', 'Meeting start time', 'StartDateTime', 'Date'],
    }),
    endsAt: dateTime({
      label: { en: 'Ends', fr: 'Fin' },
      aliases: ['End', 'End date', 'End time', 'Meeting end time', 'EndDateTime'],
    }),
    timeZone: text({
      label: { en: 'Time zone', fr: 'Fuseau horaire' },
      help: {
        en: 'Where the clock time is meant, such as Europe/Paris; yours unless told.',
        fr: 'Le lieu dont l’heure fait foi, comme Europe/Paris ; le vôtre sinon.',
      },
      max: 60,
    }),
    location: text({
      label: { en: 'Location', fr: 'Lieu' },
      help: { en: 'A room, an address or a link.', fr: 'Une salle, une adresse ou un lien.' },
      max: 500,
      customerFacing: true,
      aliases: ['Place', 'Meeting location', 'Where'],
    }),
    status: appointmentStatus(),
    userIds: references({
      label: { en: 'Colleagues', fr: 'Collègues' },
      to: 'user',
      aliases: ['Internal attendees', 'Host', 'Invitees'],
    }),
    ...about,
    notes: longText({
      label: { en: 'Notes', fr: 'Notes' },
      search: 'text',
      aliases: ['Meeting notes', 'Internal meeting notes', 'Description', 'Meeting description'],
    }),
  },
  presentation: {
    icon: 'calendar-event',
    color: 'violet',
    columns: ['subject', 'regarding', 'startsAt', 'endsAt', 'location', 'status', 'ownerId'],
    sort: ['-startsAt'],
    highlights: ['startsAt', 'endsAt', 'location', 'status', 'ownerId', 'regarding'],
    sections: [
      {
        label: { en: 'Meeting', fr: 'Réunion' },
        fields: ['subject', 'startsAt', 'endsAt', 'timeZone', 'location', 'status', 'ownerId', 'notes'],
      },
      {
        label: { en: 'About', fr: 'Au sujet de' },
        fields: ['regarding', 'contactIds', 'userIds', 'tagIds', 'externalId'],
      },
    ],
    quickCreate: ['subject', 'startsAt', 'endsAt', 'location', 'regarding', 'contactIds', 'userIds'],
    board: { by: 'status' },
    calendar: { start: 'startsAt', end: 'endsAt' },
    navigation: 90,
  },
});
