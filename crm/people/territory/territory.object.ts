import { defineObject } from '#core/engine/definition/object.ts';
import { extent } from './fields/extent.ts';
import { place } from './fields/place.ts';

export default defineObject({
  name: 'territory',
  plural: 'territories',
  label: { en: 'Territory', fr: 'Territoire' },
  pluralLabel: { en: 'Territories', fr: 'Territoires' },
  description: {
    en: 'A part of the market: the records that its rules find are open to the people who work there.',
    fr: 'Une part du marché : les fiches que ses règles trouvent sont ouvertes à ceux qui y travaillent.',
  },
  titleField: 'name',
  isSetup: true,
  managedBy: 'sharing',
  audit: { as: 'sharing', fields: ['name', 'parentId', 'managerId', 'people', 'rules', 'from', 'until'] },
  isCustomizable: false,
  isSearchable: false,
  fields: { ...place, ...extent },
  presentation: {
    icon: 'map-pin',
    columns: ['name', 'parentId', 'managerId', 'matched', 'from', 'until'],
    sort: ['name'],
  },
});
