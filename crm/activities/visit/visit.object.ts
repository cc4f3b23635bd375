import { defineObject } from '#core/engine/definition/object.ts';
import { address } from '#core/fields/address/address.field.ts';
import { choice } from '#core/fields/choice/choice.field.ts';
import { dateTime } from '#core/fields/dateTime/dateTime.field.ts';
import { longText } from '#core/fields/longText/longText.field.ts';
import { text } from '#core/fields/text/text.field.ts';
import { about } from '../about.ts';
import { appointmentStatus } from '../statuses.ts';

export default defineObject({
  name: 'visit',
  plural: 'visits',
  label: { en: 'Visit', fr: 'Visite' },
  pluralLabel: { en: 'Visits', fr: 'Visites' },
  description: { en: 'A call at the customer’s own place.', fr: 'Un passage chez le client.' },
  titleField: 'subject',
  subtitleField: 'purpose',
  isActivity: true,
  fields: {
    subject: text({
      label: { en: 'Subject', fr: 'Objet' },
      required: true,
      search: 'title',
      aliases: ['Title', 'Visit'],
    }),
    purpose: choice({
      label: { en: 'Purpose', fr: 'But' },
      options: [
        { value: 'prospecting', label: { en: 'First contact', fr: 'Prise de contact' }, color: 'blue' },
        { value: 'demonstration', label: { en: 'Demonstration', fr: 'Démonstration' }, color: 'violet' },
        { value: 'negotiation', label: { en: 'Negotiation', fr: 'Négociation' }, color: 'orange' },
        {
          value: 'delivery',
          label: { en: 'Delivery or installation', fr: 'Livraison ou installation' },
          color: 'teal',
        },
        { value: 'service', label: { en: 'Service', fr: 'Entretien' }, color: 'green' },
        { value: 'courtesy', label: { en: 'Courtesy', fr: 'Courtoisie' }, color: 'gray' },
      ],
      allowOthers: true,
      aliases: ['Reason', 'Visit type'],
    }),
    startsAt: dateTime({
      label: { en: 'Starts', fr: 'Début' },
      required: true,
      indexed: true,
      aliases: ['Date', 'Visit date', 'Start'],
    }),
    endsAt: dateTime({ label: { en: 'Ends', fr: 'Fin' }, aliases: ['End'] }),
    status: appointmentStatus(),
    address: address({
      label: { en: 'Address', fr: 'Adresse' },
      help: { en: 'When it is not the account’s.', fr: 'Si ce n’est pas celle du compte.' },
      aliases: ['Location', 'Place'],
    }),
    ...about,
    outcome: longText({
      label: { en: 'Outcome', fr: 'Compte rendu' },
      help: { en: 'What came of it, and what follows.', fr: 'Ce qu’il en est ressorti, et la suite.' },
      search: 'text',
      aliases: ['Notes', 'Report', 'Result'],
    }),
  },
  presentation: {
    icon: 'map-pin',
    color: 'teal',
    columns: ['subject', 'regarding', 'startsAt', 'purpose', 'status', 'ownerId'],
    sort: ['-startsAt'],
    highlights: ['startsAt', 'purpose', 'status', 'ownerId', 'regarding'],
    sections: [
      {
        label: { en: 'Visit', fr: 'Visite' },
        fields: ['subject', 'purpose', 'startsAt', 'endsAt', 'address', 'status', 'ownerId', 'outcome'],
      },
      { label: { en: 'About', fr: 'Au sujet de' }, fields: ['regarding', 'contactIds', 'tagIds', 'externalId'] },
    ],
    quickCreate: ['subject', 'purpose', 'startsAt', 'endsAt', 'regarding', 'contactIds'],
    calendar: { start: 'startsAt', end: 'endsAt' },
  },
});
