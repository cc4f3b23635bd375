import { defineObject } from '#core/engine/definition/object.ts';
import { care } from './fields/care.ts';
import { identity } from './fields/identity.ts';
import { reach } from './fields/reach.ts';

export default defineObject({
  name: 'account',
  plural: 'accounts',
  label: { en: 'Account', fr: 'Compte' },
  pluralLabel: { en: 'Accounts', fr: 'Comptes' },
  description: {
    en: 'A company or organisation you do business with, or would like to.',
    fr: 'Une société ou organisation avec qui vous travaillez, ou aimeriez travailler.',
  },
  titleField: 'name',
  subtitleField: 'industry',
  fields: { ...identity, ...reach, ...care },
  presentation: {
    icon: 'building',
    color: 'blue',
    columns: ['name', 'type', 'industry', 'ownerId', 'phones', 'openAmount', 'wonAmount', 'lastActivityAt'],
    sort: ['name'],
    highlights: ['type', 'industry', 'ownerId', 'website', 'openAmount', 'wonAmount', 'lastActivityAt'],
    sections: [
      { label: { en: 'Company', fr: 'Société' }, fields: ['name', 'type', 'industry', 'parentId', 'description'] },
      { label: { en: 'Reach', fr: 'Coordonnées' }, fields: ['website', 'phones', 'emails'] },
      { label: { en: 'Addresses', fr: 'Adresses' }, fields: ['billingAddress', 'shippingAddress'] },
      { label: { en: 'Size', fr: 'Taille' }, fields: ['employees', 'annualRevenue', 'foundedYear'] },
      {
        label: { en: 'Business', fr: 'Affaires' },
        fields: ['openOpportunities', 'openAmount', 'wonAmount', 'lastActivityAt'],
      },
      {
        label: { en: 'Care', fr: 'Suivi' },
        fields: ['ownerId', 'teamId', 'source', 'tagIds', 'externalId'],
      },
    ],
    quickCreate: ['name', 'type', 'industry', 'website', 'phones', 'ownerId'],
    board: { by: 'type' },
    navigation: 10,
  },
});
