import { choice } from '#core/fields/choice/choice.field.ts';
import { date } from '#core/fields/date/date.field.ts';
import { longText } from '#core/fields/longText/longText.field.ts';
import { text } from '#core/fields/text/text.field.ts';
import { languages, salutations } from '../choices.ts';

/** Who the person is. */
export const person = {
  salutation: choice({
    label: { en: 'Salutation', fr: 'Civilité' },
    options: salutations,
    allowOthers: true,
    personal: 'work',
    customerFacing: true,
    purpose: { en: 'To address the person properly', fr: 'S’adresser correctement à la personne' },
    aliases: ['Title of courtesy', 'titleOfCourtesy', 'Prefix'],
  }),
  firstName: text({
    label: { en: 'First name', fr: 'Prénom' },
    max: 120,
    personal: 'work',
    customerFacing: true,
    aliases: ['firstName', 'Given name', 'First'],
  }),
  lastName: text({
    label: { en: 'Last name', fr: 'Nom de famille' },
    help: {
      en: 'Without any name, an e-mail address or a phone number stands for the person.',
      fr: 'Sans aucun nom, une adresse électronique ou un téléphone désigne la personne.',
    },
    max: 120,
    personal: 'work',
    customerFacing: true,
    aliases: ['lastName', 'Surname', 'Family name', 'Last'],
  }),
  name: text({
    label: { en: 'Name', fr: 'Nom' },
    readOnly: true,
    indexed: true,
    search: 'title',
    personal: 'work',
    customerFacing: true,
    aliases: ['Full name', 'Contact name', 'contactName', 'Contact', 'Nom complet'],
  }),
  birthday: date({
    label: { en: 'Birthday', fr: 'Date de naissance' },
    help: { en: 'Only if the person gave it.', fr: 'Seulement si la personne l’a donnée.' },
    personal: 'private',
    sensitive: true,
    purpose: { en: 'To send good wishes', fr: 'Envoyer des vœux' },
    retentionMonths: 36,
    aliases: ['Birthdate', 'Date of birth', 'birthDate', 'Anniversaire'],
  }),
  language: choice({
    label: { en: 'Language', fr: 'Langue' },
    help: { en: 'The language the person prefers to read.', fr: 'La langue que la personne préfère lire.' },
    options: languages,
    allowOthers: true,
    personal: 'work',
    purpose: { en: 'To write in a language the person reads', fr: 'Écrire dans une langue que la personne lit' },
    aliases: ['Preferred language', 'Locale'],
  }),
  description: longText({
    label: { en: 'Description', fr: 'Description' },
    help: {
      en: 'The person may ask to read this: keep to facts that serve the work.',
      fr: 'La personne peut demander à lire ceci : s’en tenir aux faits utiles au travail.',
    },
    search: 'text',
    personal: 'work',
    retentionMonths: 60,
    aliases: ['Notes', 'Contact description'],
  }),
};
