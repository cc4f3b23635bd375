import { defineObject } from '#core/engine/definition/object.ts';
import { longText } from '#core/fields/longText/longText.field.ts';
import { reference } from '#core/fields/reference/reference.field.ts';
import { text } from '#core/fields/text/text.field.ts';
import { user } from '#core/fields/user/user.field.ts';

export default defineObject({
  name: 'team',
  plural: 'teams',
  label: { en: 'Team', fr: 'Équipe' },
  pluralLabel: { en: 'Teams', fr: 'Équipes' },
  description: { en: 'Colleagues who work together.', fr: 'Des collègues qui travaillent ensemble.' },
  titleField: 'name',
  isSetup: true,
  managedBy: 'people',
  audit: { as: 'role' },
  fields: {
    name: text({ label: { en: 'Name', fr: 'Nom' }, required: true, unique: true, search: 'title' }),
    leadId: user({ label: { en: 'Lead', fr: 'Responsable' } }),
    parentId: reference({
      label: { en: 'Part of', fr: 'Fait partie de' },
      to: 'team',
      inverse: { key: 'subteams', label: { en: 'Subteams', fr: 'Sous-équipes' } },
    }),
    region: text({ label: { en: 'Region', fr: 'Région' } }),
    description: longText({ label: { en: 'Description', fr: 'Description' } }),
  },
  presentation: { icon: 'users-group', columns: ['name', 'leadId', 'parentId', 'region'], sort: ['name'] },
});
