import { defineObject } from '#core/engine/definition/object.ts';
import { choice } from '#core/fields/choice/choice.field.ts';
import { dateTime } from '#core/fields/dateTime/dateTime.field.ts';
import { longText } from '#core/fields/longText/longText.field.ts';
import { text } from '#core/fields/text/text.field.ts';
import { about } from '../about.ts';

export default defineObject({
  name: 'task',
  plural: 'tasks',
  label: { en: 'Task', fr: 'Tâche' },
  pluralLabel: { en: 'Tasks', fr: 'Tâches' },
  description: { en: 'Something to do, by somebody, by some time.', fr: 'Une chose à faire, par quelqu’un, à temps.' },
  titleField: 'subject',
  subtitleField: 'status',
  isActivity: true,
  fields: {
    subject: text({
      label: { en: 'Subject', fr: 'Objet' },
      required: true,
      search: 'title',
      aliases: ['Task', 'Task title', 'Title', 'Name', 'Tâche'],
    }),
    dueAt: dateTime({
      label: { en: 'Due', fr: 'Échéance' },
      indexed: true,
      aliases: ['Due date', 'Due date only', 'ActivityDate', 'Deadline', 'Date d’échéance'],
    }),
    status: choice({
      label: { en: 'Status', fr: 'Statut' },
      options: [
        { value: 'open', label: { en: 'Open', fr: 'À faire' }, color: 'blue' },
        { value: 'done', label: { en: 'Done', fr: 'Fait' }, color: 'green' },
        { value: 'cancelled', label: { en: 'Cancelled', fr: 'Annulé' }, color: 'gray' },
      ],
      required: true,
      default: 'open',
      indexed: true,
      aliases: ['Task status', 'Statut de la tâche'],
    }),
    priority: choice({
      label: { en: 'Priority', fr: 'Priorité' },
      options: [
        { value: 'urgent', label: { en: 'Urgent', fr: 'Urgente' }, color: 'red' },
        { value: 'high', label: { en: 'High', fr: 'Haute' }, color: 'orange' },
        { value: 'normal', label: { en: 'Normal', fr: 'Normale' }, color: 'blue' },
        { value: 'low', label: { en: 'Low', fr: 'Basse' }, color: 'gray' },
      ],
      default: 'normal',
      aliases: ['Task priority'],
    }),
    reminderAt: dateTime({ label: { en: 'Reminder', fr: 'Rappel' }, aliases: ['Reminder date', 'ReminderDateTime'] }),
    ...about,
    description: longText({
      label: { en: 'Description', fr: 'Description' },
      search: 'text',
      aliases: ['Notes', 'Comments', 'Task notes', 'Commentaires'],
    }),
    completedAt: dateTime({
      label: { en: 'Completed', fr: 'Terminée le' },
      readOnly: true,
      aliases: ['Completed date', 'CompletedDateTime'],
    }),
  },
  presentation: {
    icon: 'checkbox',
    color: 'green',
    columns: ['subject', 'regarding', 'dueAt', 'priority', 'status', 'ownerId'],
    sort: ['dueAt'],
    highlights: ['dueAt', 'priority', 'status', 'ownerId', 'regarding'],
    sections: [
      {
        label: { en: 'Task', fr: 'Tâche' },
        fields: ['subject', 'dueAt', 'reminderAt', 'status', 'priority', 'ownerId', 'description'],
      },
      { label: { en: 'About', fr: 'Au sujet de' }, fields: ['regarding', 'contactIds', 'tagIds'] },
      { label: { en: 'More', fr: 'Plus' }, fields: ['completedAt', 'externalId'] },
    ],
    quickCreate: ['subject', 'dueAt', 'priority', 'regarding', 'ownerId'],
    board: { by: 'status' },
    calendar: { start: 'dueAt' },
    navigation: 70,
  },
});
