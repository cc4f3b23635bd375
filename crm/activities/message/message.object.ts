import { defineObject } from '#core/engine/definition/object.ts';
import { choice } from '#core/fields/choice/choice.field.ts';
import { dateTime } from '#core/fields/dateTime/dateTime.field.ts';
import { longText } from '#core/fields/longText/longText.field.ts';
import { text } from '#core/fields/text/text.field.ts';
import { direction, sharedFields } from '../shared-fields.ts';

export default defineObject({
  name: 'message',
  plural: 'messages',
  label: { en: 'Message', fr: 'Message' },
  pluralLabel: { en: 'Messages', fr: 'Messages' },
  description: { en: 'What was written to or by a customer.', fr: 'Ce qui a été écrit à un client ou par lui.' },
  titleField: 'subject',
  isActivity: true,
  fields: {
    subject: text({ label: { en: 'Subject', fr: 'Objet' }, required: true, search: 'title' }),
    channel: choice({
      label: { en: 'Channel', fr: 'Canal' },
      options: [
        { value: 'email', label: { en: 'E-mail', fr: 'E-mail' } },
        { value: 'sms', label: { en: 'Text message', fr: 'SMS' } },
        { value: 'chat', label: { en: 'Chat', fr: 'Messagerie' } },
        { value: 'letter', label: { en: 'Letter', fr: 'Courrier' } },
      ],
      default: 'email',
    }),
    direction: direction(),
    sentAt: dateTime({ label: { en: 'Sent', fr: 'Envoyé le' }, indexed: true }),
    sender: text({ label: { en: 'From', fr: 'De' }, personal: 'work', aliases: ['From'] }),
    recipients: text({ label: { en: 'To', fr: 'À' }, max: 2000, personal: 'work', aliases: ['To'] }),
    ...sharedFields,
    body: longText({ label: { en: 'Text', fr: 'Texte' }, search: 'text', personal: 'work' }),
  },
  presentation: {
    icon: 'mail',
    color: 'blue',
    columns: ['subject', 'channel', 'direction', 'sentAt', 'sender', 'recipients', 'regarding'],
    sort: ['-sentAt'],
    highlights: ['channel', 'direction', 'sentAt'],
    quickCreate: ['subject', 'channel', 'direction', 'sentAt', 'regarding', 'contactIds', 'body'],
    calendar: { start: 'sentAt' },
  },
});
