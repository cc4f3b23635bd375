import { defineObject } from '#core/engine/definition/object.ts';
import { choice } from '#core/fields/choice/choice.field.ts';
import { dateTime } from '#core/fields/dateTime/dateTime.field.ts';
import { longText } from '#core/fields/longText/longText.field.ts';
import { text } from '#core/fields/text/text.field.ts';
import { about } from '../about.ts';
import { direction } from '../statuses.ts';

export default defineObject({
  name: 'message',
  plural: 'messages',
  label: { en: 'Message', fr: 'Message' },
  pluralLabel: { en: 'Messages', fr: 'Messages' },
  description: {
    en: 'Something written to or by a customer, by whatever channel.',
    fr: 'Un écrit envoyé à un client ou reçu de lui, par quelque canal que ce soit.',
  },
  titleField: 'subject',
  subtitleField: 'sender',
  isActivity: true,
  fields: {
    subject: text({
      label: { en: 'Subject', fr: 'Objet' },
      required: true,
      max: 500,
      search: 'title',
      aliases: ['Email subject', 'Title'],
    }),
    direction: direction(),
    channel: choice({
      label: { en: 'Channel', fr: 'Canal' },
      options: [
        { value: 'email', label: { en: 'E-mail', fr: 'E-mail' }, color: 'blue' },
        { value: 'sms', label: { en: 'Text message', fr: 'SMS' }, color: 'teal' },
        { value: 'chat', label: { en: 'Chat', fr: 'Messagerie' }, color: 'green' },
        { value: 'social', label: { en: 'Social media', fr: 'Réseau social' }, color: 'violet' },
        { value: 'form', label: { en: 'Web form', fr: 'Formulaire' }, color: 'orange' },
        { value: 'letter', label: { en: 'Letter', fr: 'Courrier' }, color: 'gray' },
      ],
      allowOthers: true,
      required: true,
      default: 'email',
    }),
    sender: text({
      label: { en: 'From', fr: 'De' },
      max: 500,
      search: 'text',
      personal: 'work',
      aliases: ['From', 'From address', 'FromAddress', 'Expéditeur'],
    }),
    recipients: text({
      label: { en: 'To', fr: 'À' },
      max: 5000,
      personal: 'work',
      aliases: ['To', 'Recipient', 'ToAddress', 'Destinataire'],
    }),
    sentAt: dateTime({
      label: { en: 'Sent', fr: 'Envoyé le' },
      help: { en: 'Left empty, it is now.', fr: 'Laissé vide, c’est maintenant.' },
      indexed: true,
      aliases: ['Date', 'Message date', 'MessageDate', 'Activity date', 'Received'],
    }),
    ...about,
    body: longText({
      label: { en: 'Text', fr: 'Texte' },
      max: 200_000,
      search: 'text',
      personal: 'work',
      aliases: ['Email body', 'TextBody', 'Content', 'Message', 'Corps'],
    }),
  },
  presentation: {
    icon: 'mail',
    color: 'orange',
    columns: ['subject', 'sender', 'recipients', 'sentAt', 'channel', 'direction', 'regarding'],
    sort: ['-sentAt'],
    highlights: ['sender', 'recipients', 'sentAt', 'channel', 'regarding'],
    sections: [
      {
        label: { en: 'Message', fr: 'Message' },
        fields: ['subject', 'direction', 'channel', 'sender', 'recipients', 'sentAt', 'body'],
      },
      {
        label: { en: 'About', fr: 'Au sujet de' },
        fields: ['regarding', 'contactIds', 'ownerId', 'tagIds', 'externalId'],
      },
    ],
    quickCreate: ['subject', 'direction', 'channel', 'sentAt', 'regarding', 'contactIds', 'body'],
    calendar: { start: 'sentAt' },
  },
});
