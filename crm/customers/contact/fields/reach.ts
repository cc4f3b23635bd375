import { address } from '#core/fields/address/address.field.ts';
import { emails } from '#core/fields/emails/emails.field.ts';
import { link } from '#core/fields/link/link.field.ts';
import { phones } from '#core/fields/phones/phones.field.ts';
import { yesNo } from '#core/fields/yesNo/yesNo.field.ts';

/** How the person is reached, and whether at all. */
export const reach = {
  emails: emails({
    label: { en: 'E-mail addresses', fr: 'Adresses électroniques' },
    search: 'text',
    personal: 'work',
    customerFacing: true,
    purpose: { en: 'To write to the person', fr: 'Écrire à la personne' },
    aliases: ['Email', 'E-mail', 'Email address', 'Courriel', 'Adresse e-mail'],
  }),
  phones: phones({
    label: { en: 'Phone numbers', fr: 'Numéros de téléphone' },
    search: 'text',
    personal: 'work',
    customerFacing: true,
    purpose: { en: 'To call the person', fr: 'Appeler la personne' },
    aliases: [
      'Phone',
      'Phone number',
      'Mobile',
      'Mobile phone',
      'Mobile phone number',
      'Téléphone',
      'Portable',
      'homePhone',
      'Fax',
    ],
  }),
  mailingAddress: address({
    label: { en: 'Mailing address', fr: 'Adresse postale' },
    personal: 'private',
    customerFacing: true,
    purpose: { en: 'To send letters and goods', fr: 'Envoyer du courrier et des marchandises' },
    retentionMonths: 60,
    aliases: ['Address', 'Street address', 'Adresse'],
  }),
  linkedIn: link({
    label: { en: 'LinkedIn', fr: 'LinkedIn' },
    personal: 'work',
    aliases: ['LinkedIn URL', 'LinkedIn profile', 'LinkedIn bio'],
  }),
  doNotContact: yesNo({
    label: { en: 'Do not contact', fr: 'Ne pas contacter' },
    help: {
      en: 'The person asked to be left alone, by any channel. A wish about one address is kept on that address.',
      fr: 'La personne ne veut plus être contactée, par aucun canal. Un souhait sur une adresse se note sur l’adresse.',
    },
    default: false,
    personal: 'work',
    aliases: ['Do not disturb', 'Blocked'],
  }),
};
