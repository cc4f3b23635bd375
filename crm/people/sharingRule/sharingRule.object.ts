import { defineObject } from '#core/engine/definition/object.ts';
import { choice } from '#core/fields/choice/choice.field.ts';
import { dateTime } from '#core/fields/dateTime/dateTime.field.ts';
import { integer } from '#core/fields/integer/integer.field.ts';
import { json } from '#core/fields/json/json.field.ts';
import { references } from '#core/fields/references/references.field.ts';
import { text } from '#core/fields/text/text.field.ts';

export default defineObject({
  name: 'sharingRule',
  plural: 'sharingRules',
  label: { en: 'Sharing rule', fr: 'Règle de partage' },
  pluralLabel: { en: 'Sharing rules', fr: 'Règles de partage' },
  description: {
    en: 'Opens the records that a filter finds to people, teams or roles.',
    fr: 'Ouvre à des personnes, équipes ou rôles les fiches qu’un filtre trouve.',
  },
  titleField: 'name',
  isSetup: true,
  managedBy: 'sharing',
  audit: { as: 'sharing', fields: ['name', 'object', 'filter', 'level', 'userIds', 'teamIds', 'roleIds'] },
  isCustomizable: false,
  isSearchable: false,
  fields: {
    name: text({ label: { en: 'Name', fr: 'Nom' }, required: true, max: 120 }),
    object: text({ label: { en: 'Object', fr: 'Objet' }, required: true, max: 60, indexed: true }),
    filter: json({
      label: { en: 'Which records', fr: 'Quelles fiches' },
      help: { en: 'Nothing: all of them.', fr: 'Rien : toutes.' },
    }),
    level: choice({
      label: { en: 'What they may do', fr: 'Ce qu’ils peuvent faire' },
      options: [
        { value: 'read', label: { en: 'Read', fr: 'Lire' }, color: 'blue' },
        { value: 'edit', label: { en: 'Read and change', fr: 'Lire et modifier' }, color: 'violet' },
      ],
      required: true,
      default: 'read',
    }),
    userIds: references({ label: { en: 'With people', fr: 'Avec des personnes' }, to: 'user' }),
    teamIds: references({ label: { en: 'With teams', fr: 'Avec des équipes' }, to: 'team' }),
    roleIds: references({ label: { en: 'With roles', fr: 'Avec des rôles' }, to: 'role' }),
    appliedAt: dateTime({ label: { en: 'In force since', fr: 'En vigueur depuis' }, readOnly: true }),
    matched: integer({ label: { en: 'Records opened', fr: 'Fiches ouvertes' }, readOnly: true }),
  },
  presentation: {
    icon: 'share',
    columns: ['name', 'object', 'level', 'teamIds', 'userIds', 'matched', 'appliedAt'],
    sort: ['name'],
  },
});
