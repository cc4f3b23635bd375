import { defineObject } from '#core/engine/definition/object.ts';
import { interest } from './fields/interest.ts';
import { person } from './fields/person.ts';

export default defineObject({
  name: 'lead',
  plural: 'leads',
  label: { en: 'Lead', fr: 'Piste' },
  pluralLabel: { en: 'Leads', fr: 'Pistes' },
  description: {
    en: 'A stranger who may become a customer, before we know whether to pursue it.',
    fr: 'Un inconnu qui pourrait devenir client, avant de savoir s’il faut aller plus loin.',
  },
  titleField: 'name',
  subtitleField: 'company',
  fields: { ...person, ...interest },
  presentation: {
    icon: 'user-search',
    color: 'yellow',
    columns: ['name', 'company', 'title', 'status', 'rating', 'source', 'emails', 'ownerId', 'createdAt'],
    sort: ['-createdAt'],
    highlights: ['company', 'title', 'status', 'rating', 'emails', 'phones', 'ownerId'],
    sections: [
      {
        label: { en: 'Person', fr: 'Personne' },
        fields: ['salutation', 'firstName', 'lastName', 'title', 'emails', 'phones', 'language', 'address'],
      },
      {
        label: { en: 'Company', fr: 'Entreprise' },
        fields: ['company', 'website', 'industry', 'employees'],
      },
      {
        label: { en: 'Interest', fr: 'Intérêt' },
        fields: ['status', 'rating', 'source', 'budget', 'description', 'ownerId', 'teamId', 'tagIds'],
      },
      { label: { en: 'Source', fr: 'Origine' }, fields: ['lastActivityAt', 'externalId'] },
    ],
    quickCreate: ['firstName', 'lastName', 'company', 'title', 'emails', 'phones', 'source'],
    board: { by: 'status', sum: 'budget' },
    navigation: 30,
  },
});
