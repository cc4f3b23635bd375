import { address } from '#core/fields/address/address.field.ts';
import { choice } from '#core/fields/choice/choice.field.ts';
import { emails } from '#core/fields/emails/emails.field.ts';
import { link } from '#core/fields/link/link.field.ts';
import { phones } from '#core/fields/phones/phones.field.ts';
import { text } from '#core/fields/text/text.field.ts';
import { languages, salutations } from '#crm/customers/contact/choices.ts';

const toReach = { en: 'To reach the person about their interest', fr: 'Joindre la personne au sujet de son intérêt' };

/** Who the stranger is and how to reach them. */
export const person = {
  salutation: choice({
    label: { en: 'Salutation', fr: 'Civilité' },
    options: salutations,
    allowOthers: true,
    personal: 'work',
    aliases: ['Title of courtesy', 'titleOfCourtesy', 'Civilité'],
  }),
  firstName: text({
    label: { en: 'First name', fr: 'Prénom' },
    personal: 'work',
    max: 120,
    aliases: ['First name', 'Given name', 'Forename'],
  }),
  lastName: text({
    label: { en: 'Last name', fr: 'Nom' },
    personal: 'work',
    max: 120,
    aliases: ['Last name', 'Surname', 'Family name', 'Nom de famille'],
  }),
  name: text({
    label: { en: 'Full name', fr: 'Nom complet' },
    help: { en: 'First and last name, or the company.', fr: 'Prénom et nom, ou l’entreprise.' },
    readOnly: true,
    indexed: true,
    search: 'title',
    personal: 'work',
    max: 255,
  }),
  title: text({
    label: { en: 'Job title', fr: 'Fonction' },
    search: 'text',
    personal: 'work',
    aliases: ['Title', 'Position', 'contactTitle', 'Poste', 'Intitulé du poste'],
  }),
  emails: emails({
    label: { en: 'E-mail', fr: 'E-mail' },
    search: 'text',
    personal: 'work',
    purpose: toReach,
    aliases: ['Email', 'Email address', 'E-mail address', 'Work email', 'Adresse e-mail', 'Courriel'],
  }),
  phones: phones({
    label: { en: 'Phone', fr: 'Téléphone' },
    search: 'text',
    personal: 'work',
    purpose: toReach,
    aliases: ['Phone', 'Phone number', 'Mobile', 'Mobile phone', 'Telephone', 'Numéro de téléphone', 'Portable'],
  }),
  language: choice({
    label: { en: 'Language', fr: 'Langue' },
    help: {
      en: 'The language the person prefers; assignment can look for somebody who speaks it.',
      fr: 'La langue que la personne préfère ; l’attribution peut chercher qui la parle.',
    },
    options: languages,
    allowOthers: true,
    personal: 'work',
    purpose: toReach,
    aliases: ['Preferred language', 'Langue préférée', 'hs_language'],
  }),
  website: link({
    label: { en: 'Website', fr: 'Site web' },
    aliases: ['Web site', 'Website URL', 'URL', 'Company domain name', 'Site internet'],
  }),
  address: address({
    label: { en: 'Address', fr: 'Adresse' },
    personal: 'work',
    aliases: ['Street address', 'Mailing address', 'Adresse postale'],
  }),
};
