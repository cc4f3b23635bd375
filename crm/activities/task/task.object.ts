import { defineObject } from '#core/engine/definition/object.ts';
import { choice } from '#core/fields/choice/choice.field.ts';
import { dateTime } from '#core/fields/dateTime/dateTime.field.ts';
import { longText } from '#core/fields/longText/longText.field.ts';
import { text } from '#core/fields/text/text.field.ts';
import { sharedFields } from '../shared-fields.ts';

export default defineObject({
  name: 'task',
  plural: 'tasks',
  label: { en: 'Task', fr: 'Tâche' },
  pluralLabel: { en: 'Tasks', fr: 'Tâches' },
  description: {
    en: 'Something to do, by someone, by some time.',
    fr: 'Quelque chose à faire, par quelqu’un, pour une date.',
  },
  titleField: 'subject',
  isActivity: true,
  fields: {
    subject: text({
      label: { en: 'Subject', fr: 'Objet' },
      required: true,
      search: 'title',
      aliases: ['Task', 'Title', 'Task name'],
    }),
    dueAt: dateTime({ label: { en: 'Due', fr: 'Échéance' }, indexed: true, aliases: ['Due date', 'Deadline'] }),
    status: choice({
      label: { en: 'Status', fr: 'Statut' },
      options: [
        { value: 'open', label: { en: 'Open', fr: 'À faire' }, color: 'blue' },
        { value: 'done', label: { en: 'Done', fr: 'Faite' }, color: 'green' },
        { value: 'cancelled', label: { en: 'Cancelled', fr: 'Annulée' }, color: 'gray' },
      ],
      required: true,
      default: 'open',
      indexed: true,
    }),
    priority: choice({
      label: { en: 'Priority', fr: 'Priorité' },
      options: [
        { value: 'low', label: { en: 'Low', fr: 'Basse' }, color: 'gray' },
        { value: 'normal', label: { en: 'Normal', fr: 'Normale' }, color: 'blue' },
        { value: 'high', label: { en: 'High', fr: 'Haute' }, color: 'orange' },
        { value: 'urgent', label: { en: 'Urgent', fr: 'Urgente' }, color: 'red' },
      ],
      default: 'normal',
    }),
    ...sharedFields,
    reminderAt: dateTime({ label: { en: 'Reminder', fr: 'Rappel' } }),
    completedAt: dateTime({ label: { en: 'Completed', fr: 'Terminée le' }, readOnly: true }),
    description: longText({ label: { en: 'Description', fr: 'Description' }, search: 'text', aliases: ['Notes'] }),
  },
  presentation: {
    icon: 'checkbox',
    color: 'green',
    navigation: 70,
    columns: ['subject', 'dueAt', 'priority', 'status', 'regarding', 'ownerId'],
    sort: ['dueAt'],
    highlights: ['dueAt', 'priority', 'status', 'regarding'],
    quickCreate: ['subject', 'dueAt', 'priority', 'regarding', 'contactIds', 'ownerId'],
    board: { by: 'status' },
    calendar: { start: 'dueAt' },
  },
});
