import { defineObject } from '#core/engine/definition/object.ts';
import { address } from '#core/fields/address/address.field.ts';
import { choice } from '#core/fields/choice/choice.field.ts';
import { dateTime } from '#core/fields/dateTime/dateTime.field.ts';
import { emails } from '#core/fields/emails/emails.field.ts';
import { integer } from '#core/fields/integer/integer.field.ts';
import { link } from '#core/fields/link/link.field.ts';
import { longText } from '#core/fields/longText/longText.field.ts';
import { money } from '#core/fields/money/money.field.ts';
import { phones } from '#core/fields/phones/phones.field.ts';
import { reference } from '#core/fields/reference/reference.field.ts';
import { rollUp } from '#core/fields/rollUp/rollUp.field.ts';
import { tags } from '#core/fields/tags/tags.field.ts';
import { team } from '#core/fields/team/team.field.ts';
import { text } from '#core/fields/text/text.field.ts';
import { user } from '#core/fields/user/user.field.ts';
import { industries } from '../industries.ts';

export default defineObject({
  name: 'account',
  plural: 'accounts',
  label: { en: 'Account', fr: 'Compte' },
  pluralLabel: { en: 'Accounts', fr: 'Comptes' },
  description: {
    en: 'A company or organisation you do business with, or would like to.',
    fr: 'Une entreprise ou une organisation avec laquelle vous travaillez, ou aimeriez travailler.',
  },
  titleField: 'name',
  subtitleField: 'industry',
  fields: {
    name: text({
      label: { en: 'Name', fr: 'Nom' },
      required: true,
      indexed: true,
      search: 'title',
      customerFacing: true,
      aliases: [
        'Account',
        'Account name',
        'Company',
        'Company name',
        'companyName',
        'Organisation',
        'Organization',
        'Customer',
      ],
    }),
    type: choice({
      label: { en: 'Type', fr: 'Type' },
      options: [
        { value: 'prospect', label: { en: 'Prospect', fr: 'Prospect' }, color: 'blue' },
        { value: 'customer', label: { en: 'Customer', fr: 'Client' }, color: 'green' },
        { value: 'partner', label: { en: 'Partner', fr: 'Partenaire' }, color: 'violet' },
        { value: 'reseller', label: { en: 'Reseller', fr: 'Revendeur' }, color: 'teal' },
        { value: 'supplier', label: { en: 'Supplier', fr: 'Fournisseur' }, color: 'orange' },
        { value: 'competitor', label: { en: 'Competitor', fr: 'Concurrent' }, color: 'red' },
        { value: 'former', label: { en: 'Former customer', fr: 'Ancien client' }, color: 'gray' },
      ],
      indexed: true,
      aliases: ['Account type', 'Company type'],
    }),
    industry: choice({
      label: { en: 'Industry', fr: 'Secteur' },
      help: {
        en: 'To compare like with like in reports.',
        fr: 'Pour comparer ce qui est comparable dans les rapports.',
      },
      options: industries,
      allowOthers: true,
      aliases: ['Sector', 'Line of business'],
    }),
    parentId: reference({
      label: { en: 'Parent account', fr: 'Compte parent' },
      help: { en: 'The company this one belongs to.', fr: 'L’entreprise à laquelle celle-ci appartient.' },
      to: 'account',
      inverse: { key: 'subsidiaries', label: { en: 'Subsidiaries', fr: 'Filiales' } },
      aliases: ['Parent', 'subsidiary_of', 'Parent company', 'Parent account name'],
    }),
    website: link({
      label: { en: 'Website', fr: 'Site web' },
      customerFacing: true,
      search: 'text',
      aliases: ['Web site', 'homePage', 'Domain', 'URL'],
    }),
    emails: emails({
      label: { en: 'E-mails', fr: 'E-mails' },
      search: 'text',
      personal: 'work',
      aliases: ['Email', 'E-mail'],
    }),
    phones: phones({
      label: { en: 'Phones', fr: 'Téléphones' },
      search: 'text',
      personal: 'work',
      aliases: ['Phone', 'Phone number', 'Telephone'],
    }),
    billingAddress: address({
      label: { en: 'Billing address', fr: 'Adresse de facturation' },
      customerFacing: true,
      aliases: ['Address', 'office_location', 'Location'],
    }),
    shippingAddress: address({ label: { en: 'Shipping address', fr: 'Adresse de livraison' }, customerFacing: true }),
    employees: integer({
      label: { en: 'Employees', fr: 'Effectif' },
      min: 0,
      aliases: ['Number of employees', 'Headcount'],
    }),
    annualRevenue: money({
      label: { en: 'Annual revenue', fr: 'Chiffre d’affaires' },
      help: { en: 'A measure of what they could buy.', fr: 'Une mesure de ce qu’ils pourraient acheter.' },
      aliases: ['Revenue'],
    }),
    foundedYear: integer({
      label: { en: 'Founded', fr: 'Année de création' },
      min: 0,
      max: 2200,
      aliases: ['year_established', 'Year founded'],
    }),
    source: choice({
      label: { en: 'Source', fr: 'Origine' },
      help: {
        en: 'How they came to know you: it tells what your marketing is worth.',
        fr: 'Comment ils vous ont connu : la valeur de votre marketing.',
      },
      options: [
        { value: 'referral', label: { en: 'Referral', fr: 'Recommandation' } },
        { value: 'website', label: { en: 'Website', fr: 'Site web' } },
        { value: 'advertising', label: { en: 'Advertising', fr: 'Publicité' } },
        { value: 'event', label: { en: 'Event', fr: 'Évènement' } },
        { value: 'outbound', label: { en: 'Outbound', fr: 'Prospection' } },
        { value: 'partner', label: { en: 'Partner', fr: 'Partenaire' } },
        { value: 'other', label: { en: 'Other', fr: 'Autre' } },
      ],
      allowOthers: true,
      aliases: ['Account source'],
    }),
    ownerId: user({
      label: { en: 'Owner', fr: 'Propriétaire' },
      default: 'me',
      indexed: true,
      aliases: ['Account owner'],
    }),
    teamId: team({ label: { en: 'Team', fr: 'Équipe' } }),
    tagIds: tags({ label: { en: 'Tags', fr: 'Étiquettes' } }),
    description: longText({ label: { en: 'Description', fr: 'Description' }, search: 'text' }),
    openOpportunities: rollUp({
      label: { en: 'Open deals', fr: 'Affaires en cours' },
      from: 'opportunity',
      via: 'accountId',
      operation: 'count',
      filter: { field: 'category', op: 'eq', value: 'open' },
    }),
    openAmount: rollUp({
      label: { en: 'Open value', fr: 'Montant en cours' },
      from: 'opportunity',
      via: 'accountId',
      operation: 'sum',
      field: 'amount',
      result: 'money',
      filter: { field: 'category', op: 'eq', value: 'open' },
    }),
    wonAmount: rollUp({
      label: { en: 'Won value', fr: 'Montant gagné' },
      from: 'opportunity',
      via: 'accountId',
      operation: 'sum',
      field: 'amount',
      result: 'money',
      filter: { field: 'category', op: 'eq', value: 'won' },
    }),
    lastActivityAt: dateTime({
      label: { en: 'Last activity', fr: 'Dernière activité' },
      readOnly: true,
      indexed: true,
    }),
    externalId: text({
      label: { en: 'External id', fr: 'Identifiant externe' },
      help: {
        en: 'The key this company has in another system.',
        fr: 'La clé de cette entreprise dans un autre système.',
      },
      unique: true,
      aliases: ['customerID', 'supplierID', 'Account ID', 'Company ID', 'Record ID'],
    }),
  },
  presentation: {
    icon: 'building',
    color: 'blue',
    navigation: 10,
    columns: ['name', 'type', 'industry', 'ownerId', 'annualRevenue', 'employees', 'lastActivityAt'],
    sort: ['name'],
    highlights: ['type', 'industry', 'openAmount', 'wonAmount', 'lastActivityAt'],
    sections: [
      {
        label: { en: 'Company', fr: 'Entreprise' },
        fields: ['name', 'type', 'industry', 'parentId', 'website', 'ownerId', 'teamId', 'tagIds'],
      },
      {
        label: { en: 'Reach them', fr: 'Les joindre' },
        fields: ['emails', 'phones', 'billingAddress', 'shippingAddress'],
      },
      { label: { en: 'Size', fr: 'Taille' }, fields: ['annualRevenue', 'employees', 'foundedYear'] },
      {
        label: { en: 'Business', fr: 'Affaires' },
        fields: ['openOpportunities', 'openAmount', 'wonAmount', 'lastActivityAt'],
      },
      { label: { en: 'More', fr: 'Plus' }, fields: ['source', 'description', 'externalId'] },
    ],
    quickCreate: ['name', 'type', 'industry', 'website', 'phones', 'ownerId'],
  },
});
