import { defineObject } from '#core/engine/definition/object.ts';
import { address } from '#core/fields/address/address.field.ts';
import { dateTime } from '#core/fields/dateTime/dateTime.field.ts';
import { longText } from '#core/fields/longText/longText.field.ts';
import { text } from '#core/fields/text/text.field.ts';
import { heldStatus, sharedFields } from '../shared-fields.ts';

export default defineObject({
  name: 'visit',
  plural: 'visits',
  label: { en: 'Visit', fr: 'Visite' },
  pluralLabel: { en: 'Visits', fr: 'Visites' },
  description: { en: 'Going to see a customer where they are.', fr: 'Un déplacement chez un client.' },
  titleField: 'subject',
  isActivity: true,
  fields: {
    subject: text({ label: { en: 'Purpose', fr: 'But' }, required: true, search: 'title' }),
    startsAt: dateTime({ label: { en: 'Starts', fr: 'Début' }, indexed: true }),
    endsAt: dateTime({ label: { en: 'Ends', fr: 'Fin' } }),
    address: address({ label: { en: 'Address', fr: 'Adresse' } }),
    status: heldStatus(),
    ...sharedFields,
    outcome: longText({ label: { en: 'Outcome', fr: 'Résultat' }, search: 'text' }),
  },
  presentation: {
    icon: 'map-pin',
    color: 'orange',
    columns: ['subject', 'startsAt', 'status', 'address', 'regarding', 'ownerId'],
    sort: ['-startsAt'],
    highlights: ['startsAt', 'status', 'address'],
    quickCreate: ['subject', 'startsAt', 'endsAt', 'address', 'regarding', 'contactIds'],
    calendar: { start: 'startsAt', end: 'endsAt' },
  },
});
