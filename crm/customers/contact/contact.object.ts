import { defineObject } from '#core/engine/definition/object.ts';
import { care } from './fields/care.ts';
import { person } from './fields/person.ts';
import { reach } from './fields/reach.ts';
import { work } from './fields/work.ts';

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
  fields: { ...person, ...work, ...reach, ...care },
  presentation: {
    icon: 'user',
    color: 'teal',
    columns: ['name', 'title', 'accountId', 'emails', 'phones', 'ownerId', 'lastActivityAt'],
    sort: ['name'],
    highlights: ['title', 'accountId', 'emails', 'phones', 'ownerId', 'lastActivityAt'],
    sections: [
      {
        label: { en: 'Person', fr: 'Personne' },
        fields: ['salutation', 'firstName', 'lastName', 'language', 'description'],
      },
      { label: { en: 'Work', fr: 'Travail' }, fields: ['title', 'department', 'accountId', 'accounts'] },
      {
        label: { en: 'Reach', fr: 'Coordonnées' },
        fields: ['emails', 'phones', 'mailingAddress', 'linkedIn', 'doNotContact'],
      },
      {
        label: { en: 'Care', fr: 'Suivi' },
        fields: ['ownerId', 'teamId', 'source', 'tagIds', 'externalId', 'lastActivityAt'],
      },
      { label: { en: 'Private', fr: 'Vie privée' }, fields: ['birthday'] },
    ],
    quickCreate: ['firstName', 'lastName', 'title', 'accountId', 'emails', 'phones', 'ownerId'],
    navigation: 20,
  },
});
