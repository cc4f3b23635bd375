import { defineObject } from '#core/engine/definition/object.ts';
import { address } from '#core/fields/address/address.field.ts';
import { choice } from '#core/fields/choice/choice.field.ts';
import { date } from '#core/fields/date/date.field.ts';
import { dateTime } from '#core/fields/dateTime/dateTime.field.ts';
import { emails } from '#core/fields/emails/emails.field.ts';
import { link } from '#core/fields/link/link.field.ts';
import { links } from '#core/fields/links/links.field.ts';
import { longText } from '#core/fields/longText/longText.field.ts';
import { phones } from '#core/fields/phones/phones.field.ts';
import { reference } from '#core/fields/reference/reference.field.ts';
import { tags } from '#core/fields/tags/tags.field.ts';
import { text } from '#core/fields/text/text.field.ts';
import { user } from '#core/fields/user/user.field.ts';
import { yesNo } from '#core/fields/yesNo/yesNo.field.ts';

const roles = [
  { value: 'decisionMaker', label: { en: 'Decision maker', fr: 'Décideur' }, color: 'green' },
  { value: 'economicBuyer', label: { en: 'Economic buyer', fr: 'Acheteur économique' }, color: 'teal' },
  { value: 'champion', label: { en: 'Champion', fr: 'Allié' }, color: 'blue' },
  { value: 'influencer', label: { en: 'Influencer', fr: 'Influenceur' }, color: 'violet' },
  { value: 'user', label: { en: 'User', fr: 'Utilisateur' }, color: 'gray' },
  { value: 'billing', label: { en: 'Billing', fr: 'Facturation' }, color: 'yellow' },
  { value: 'technical', label: { en: 'Technical', fr: 'Technique' }, color: 'orange' },
];

export default defineObject({
  name: 'contact',
  plural: 'contacts',
  label: { en: 'Contact', fr: 'Contact' },
  pluralLabel: { en: 'Contacts', fr: 'Contacts' },
  description: {
    en: 'A person you know at a customer, a partner, or on their own account.',
    fr: 'Une personne que vous connaissez chez un client, un partenaire, ou à titre privé.',
  },
  titleField: 'name',
  subtitleField: 'title',
  fields: {
    salutation: choice({
      label: { en: 'Salutation', fr: 'Civilité' },
      options: [
        { value: 'ms', label: { en: 'Ms', fr: 'Mme' } },
        { value: 'mr', label: { en: 'Mr', fr: 'M.' } },
        { value: 'dr', label: { en: 'Dr', fr: 'Dr' } },
        { value: 'prof', label: { en: 'Prof.', fr: 'Pr' } },
      ],
      allowOthers: true,
      personal: 'work',
      customerFacing: true,
      aliases: ['titleOfCourtesy'],
    }),
    firstName: text({
      label: { en: 'First name', fr: 'Prénom' },
      max: 120,
      personal: 'work',
      customerFacing: true,
      aliases: ['Given name', 'First'],
    }),
    lastName: text({
      label: { en: 'Last name', fr: 'Nom de famille' },
      max: 120,
      personal: 'work',
      customerFacing: true,
      aliases: ['Surname', 'Family name', 'Last'],
    }),
    name: text({
      label: { en: 'Name', fr: 'Nom' },
      help: { en: 'Made of first and last name.', fr: 'Formé du prénom et du nom.' },
      readOnly: true,
      indexed: true,
      search: 'title',
      personal: 'work',
      customerFacing: true,
      aliases: ['Full name', 'Contact', 'Contact name', 'contactName'],
    }),
    title: text({
      label: { en: 'Job title', fr: 'Fonction' },
      personal: 'work',
      search: 'text',
      aliases: ['Title', 'contactTitle', 'Position', 'Job'],
    }),
    department: text({ label: { en: 'Department', fr: 'Service' }, personal: 'work' }),
    accountId: reference({
      label: { en: 'Account', fr: 'Compte' },
      help: {
        en: 'The main company; others are under "Accounts".',
        fr: 'L’entreprise principale ; les autres sont sous « Comptes ».',
      },
      to: 'account',
      inverse: { key: 'contacts', label: { en: 'Contacts', fr: 'Contacts' } },
      aliases: ['Account name', 'Company', 'Company name', 'companyName', 'Associated company'],
    }),
    accounts: links({
      label: { en: 'Accounts', fr: 'Comptes' },
      to: 'account',
      hasPrimary: true,
      attributes: {
        role: choice({ label: { en: 'Role', fr: 'Rôle' }, options: roles }),
        title: text({ label: { en: 'Job title there', fr: 'Fonction sur place' } }),
        isActive: yesNo({ label: { en: 'Active', fr: 'Actif' }, default: true }),
      },
      inverse: { key: 'people', label: { en: 'People', fr: 'Personnes' } },
    }),
    emails: emails({
      label: { en: 'E-mails', fr: 'E-mails' },
      help: {
        en: 'Opt-out and validity belong to the address and hold wherever it appears.',
        fr: 'Désabonnement et validité suivent l’adresse où qu’elle apparaisse.',
      },
      search: 'text',
      personal: 'work',
      customerFacing: true,
      aliases: ['Email', 'E-mail', 'Email address', 'Work email'],
    }),
    phones: phones({
      label: { en: 'Phones', fr: 'Téléphones' },
      search: 'text',
      personal: 'work',
      aliases: ['Phone', 'Mobile', 'Phone number', 'Mobile phone', 'homePhone'],
    }),
    mailingAddress: address({
      label: { en: 'Mailing address', fr: 'Adresse postale' },
      personal: 'work',
      aliases: ['Address'],
    }),
    birthday: date({
      label: { en: 'Birthday', fr: 'Anniversaire' },
      personal: 'private',
      purpose: { en: 'To congratulate.', fr: 'Pour souhaiter un bon anniversaire.' },
      retentionMonths: 36,
      aliases: ['birthDate', 'Date of birth'],
    }),
    linkedIn: link({ label: { en: 'LinkedIn', fr: 'LinkedIn' }, personal: 'work' }),
    language: choice({
      label: { en: 'Language', fr: 'Langue' },
      help: { en: 'To write in the language they prefer.', fr: 'Pour écrire dans la langue préférée.' },
      options: [
        { value: 'en', label: { en: 'English', fr: 'Anglais' } },
        { value: 'fr', label: { en: 'French', fr: 'Français' } },
        { value: 'de', label: { en: 'German', fr: 'Allemand' } },
        { value: 'es', label: { en: 'Spanish', fr: 'Espagnol' } },
        { value: 'it', label: { en: 'Italian', fr: 'Italien' } },
        { value: 'pt', label: { en: 'Portuguese', fr: 'Portugais' } },
        { value: 'nl', label: { en: 'Dutch', fr: 'Néerlandais' } },
      ],
      allowOthers: true,
      personal: 'work',
    }),
    source: choice({
      label: { en: 'Source', fr: 'Origine' },
      options: [
        { value: 'referral', label: { en: 'Referral', fr: 'Recommandation' } },
        { value: 'website', label: { en: 'Website', fr: 'Site web' } },
        { value: 'event', label: { en: 'Event', fr: 'Évènement' } },
        { value: 'outbound', label: { en: 'Outbound', fr: 'Prospection' } },
        { value: 'other', label: { en: 'Other', fr: 'Autre' } },
      ],
      allowOthers: true,
      aliases: ['Lead source'],
    }),
    doNotContact: yesNo({
      label: { en: 'Do not contact', fr: 'Ne pas contacter' },
      help: {
        en: 'They asked to be left alone, by whatever means.',
        fr: 'La personne a demandé à ne plus être contactée, par aucun moyen.',
      },
      default: false,
      personal: 'work',
    }),
    ownerId: user({
      label: { en: 'Owner', fr: 'Propriétaire' },
      default: 'me',
      indexed: true,
      aliases: ['Contact owner'],
    }),
    tagIds: tags({ label: { en: 'Tags', fr: 'Étiquettes' } }),
    description: longText({
      label: { en: 'Description', fr: 'Description' },
      search: 'text',
      personal: 'work',
      aliases: ['Notes'],
    }),
    lastActivityAt: dateTime({
      label: { en: 'Last activity', fr: 'Dernière activité' },
      readOnly: true,
      indexed: true,
    }),
    externalId: text({
      label: { en: 'External id', fr: 'Identifiant externe' },
      unique: true,
      aliases: ['Contact ID', 'Record ID'],
    }),
  },
  presentation: {
    icon: 'user',
    color: 'teal',
    navigation: 20,
    columns: ['name', 'accountId', 'title', 'emails', 'phones', 'ownerId', 'lastActivityAt'],
    sort: ['name'],
    highlights: ['accountId', 'title', 'emails', 'phones', 'lastActivityAt'],
    sections: [
      {
        label: { en: 'Person', fr: 'Personne' },
        fields: [
          'salutation',
          'firstName',
          'lastName',
          'title',
          'department',
          'accountId',
          'accounts',
          'ownerId',
          'tagIds',
        ],
      },
      {
        label: { en: 'Reach them', fr: 'Les joindre' },
        fields: ['emails', 'phones', 'mailingAddress', 'linkedIn', 'language', 'doNotContact'],
      },
      {
        label: { en: 'More', fr: 'Plus' },
        fields: ['birthday', 'source', 'description', 'lastActivityAt', 'externalId'],
      },
    ],
    quickCreate: ['firstName', 'lastName', 'accountId', 'title', 'emails', 'phones'],
  },
});
