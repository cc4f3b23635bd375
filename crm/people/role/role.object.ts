import { defineObject } from '#core/engine/definition/object.ts';
import { json } from '#core/fields/json/json.field.ts';
import { longText } from '#core/fields/longText/longText.field.ts';
import { text } from '#core/fields/text/text.field.ts';
import { yesNo } from '#core/fields/yesNo/yesNo.field.ts';

export default defineObject({
  name: 'role',
  plural: 'roles',
  label: { en: 'Role', fr: 'Rôle' },
  pluralLabel: { en: 'Roles', fr: 'Rôles' },
  description: {
    en: 'What somebody may do. A person has one or several; what they allow adds up.',
    fr: 'Ce que quelqu’un peut faire. Une personne en a un ou plusieurs ; leurs droits s’additionnent.',
  },
  titleField: 'name',
  isSetup: true,
  managedBy: 'roles',
  audit: { as: 'role' },
  isCustomizable: false,
  isSearchable: false,
  fields: {
    name: text({ label: { en: 'Name', fr: 'Nom' }, required: true, unique: true, max: 120, search: 'title' }),
    description: longText({ label: { en: 'Description', fr: 'Description' } }),
    permissions: json({ label: { en: 'Permissions', fr: 'Droits' }, required: true }),
    requiresSecondFactor: yesNo({
      label: { en: 'Asks for a second factor', fr: 'Exige un second facteur' },
      default: false,
    }),
    key: text({
      label: { en: 'Key', fr: 'Clé' },
      help: { en: 'Of the roles that every workspace begins with.', fr: 'Des rôles de départ de chaque espace.' },
      unique: true,
      readOnly: true,
      hidden: true,
      max: 40,
    }),
  },
  presentation: { icon: 'shield-lock', columns: ['name', 'description', 'requiresSecondFactor'], sort: ['name'] },
});
