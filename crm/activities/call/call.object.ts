import { defineObject } from '#core/engine/definition/object.ts';
import { choice } from '#core/fields/choice/choice.field.ts';
import { dateTime } from '#core/fields/dateTime/dateTime.field.ts';
import { duration } from '#core/fields/duration/duration.field.ts';
import { longText } from '#core/fields/longText/longText.field.ts';
import { text } from '#core/fields/text/text.field.ts';
import { about } from '../about.ts';
import { appointmentStatus, direction } from '../statuses.ts';

export default defineObject({
  name: 'call',
  plural: 'calls',
  label: { en: 'Call', fr: 'Appel' },
  pluralLabel: { en: 'Calls', fr: 'Appels' },
  description: { en: 'A telephone call, planned or made.', fr: 'Un appel téléphonique, prévu ou passé.' },
  titleField: 'subject',
  subtitleField: 'outcome',
  isActivity: true,
  fields: {
    subject: text({
      label: { en: 'Subject', fr: 'Objet' },
      required: true,
      search: 'title',
      aliases: ['Call title', 'Title', 'Call subject'],
    }),
    direction: direction(),
    startsAt: dateTime({
      label: { en: 'Time', fr: 'Moment' },
      help: { en: 'Left empty, it is now.', fr: 'Laissé vide, c’est maintenant.' },
      indexed: true,
      aliases: ['Date', 'Call date', 'Activity date', 'Start', 'Start date', 'Date de l’appel'],
    }),
    duration: duration({
      label: { en: 'Duration', fr: 'Durée' },
      min: 0,
      aliases: ['Call duration', 'Call duration in seconds'],
    }),
    status: appointmentStatus(),
    outcome: choice({
      label: { en: 'Outcome', fr: 'Issue' },
      options: [
        { value: 'connected', label: { en: 'Connected', fr: 'Joint' }, color: 'green' },
        { value: 'leftVoicemail', label: { en: 'Left voicemail', fr: 'Message laissé' }, color: 'yellow' },
        { value: 'leftMessage', label: { en: 'Left a message', fr: 'Message transmis' }, color: 'yellow' },
        { value: 'noAnswer', label: { en: 'No answer', fr: 'Sans réponse' }, color: 'gray' },
        { value: 'busy', label: { en: 'Busy', fr: 'Occupé' }, color: 'orange' },
        { value: 'wrongNumber', label: { en: 'Wrong number', fr: 'Mauvais numéro' }, color: 'red' },
      ],
      allowOthers: true,
      aliases: ['Call outcome', 'Call result', 'Disposition', 'Résultat'],
    }),
    phone: text({
      label: { en: 'Number', fr: 'Numéro' },
      max: 60,
      personal: 'work',
      aliases: ['Phone number', 'To number', 'From number', 'Téléphone'],
    }),
    ...about,
    notes: longText({
      label: { en: 'Notes', fr: 'Notes' },
      search: 'text',
      personal: 'work',
      aliases: ['Call notes', 'Comments', 'Description', 'Full comments'],
    }),
  },
  presentation: {
    icon: 'phone',
    color: 'cyan',
    columns: ['subject', 'regarding', 'startsAt', 'direction', 'status', 'outcome', 'ownerId'],
    sort: ['-startsAt'],
    highlights: ['startsAt', 'status', 'outcome', 'duration', 'ownerId', 'regarding'],
    sections: [
      {
        label: { en: 'Call', fr: 'Appel' },
        fields: ['subject', 'direction', 'startsAt', 'duration', 'phone', 'status', 'outcome', 'ownerId', 'notes'],
      },
      { label: { en: 'About', fr: 'Au sujet de' }, fields: ['regarding', 'contactIds', 'tagIds', 'externalId'] },
    ],
    quickCreate: ['subject', 'direction', 'startsAt', 'outcome', 'regarding', 'contactIds', 'notes'],
    board: { by: 'status' },
    calendar: { start: 'startsAt' },
    navigation: 80,
  },
});
