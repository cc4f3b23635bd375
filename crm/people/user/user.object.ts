import { defineObject } from '#core/engine/definition/object.ts';
import { choice } from '#core/fields/choice/choice.field.ts';
import { references } from '#core/fields/references/references.field.ts';
import { text } from '#core/fields/text/text.field.ts';
import { user } from '#core/fields/user/user.field.ts';
import { work } from './fields/work.ts';

export default defineObject({
  name: 'user',
  plural: 'users',
  label: { en: 'User', fr: 'Utilisateur' },
  pluralLabel: { en: 'Users', fr: 'Utilisateurs' },
  description: {
    en: 'A colleague who works in this workspace, or who owns records without signing in.',
    fr: 'Un collègue qui travaille dans cet espace, ou qui possède des fiches sans se connecter.',
  },
  titleField: 'name',
  subtitleField: 'title',
  isSetup: true,
  managedBy: 'people',
  audit: { as: 'user', fields: ['name', 'email', 'roleIds', 'status', 'managerId', 'teamIds'] },
  selfFields: ['name', 'title', 'phone', 'locale', 'timeZone', 'skills', 'languages'],
  fields: {
    name: text({
      label: { en: 'Name', fr: 'Nom' },
      required: true,
      indexed: true,
      search: 'title',
      personal: 'work',
      aliases: ['User', 'Full name', 'Sales agent', 'sales_agent', 'Agent', 'Employee', 'Owner'],
    }),
    email: text({
      label: { en: 'E-mail', fr: 'E-mail' },
      help: { en: 'The address to sign in with.', fr: 'L’adresse de connexion.' },
      unique: true,
      search: 'text',
      personal: 'work',
      aliases: ['Email address'],
    }),
    roleIds: references({
      label: { en: 'Roles', fr: 'Rôles' },
      help: {
        en: 'What the person may do; several roles add up.',
        fr: 'Ce que la personne peut faire ; plusieurs rôles s’additionnent.',
      },
      to: 'role',
      inverse: { key: 'people', label: { en: 'People', fr: 'Personnes' } },
    }),
    status: choice({
      label: { en: 'Status', fr: 'Statut' },
      options: [
        { value: 'invited', label: { en: 'Invited', fr: 'Invité' }, color: 'yellow' },
        { value: 'active', label: { en: 'Active', fr: 'Actif' }, color: 'green' },
        { value: 'inactive', label: { en: 'Inactive', fr: 'Inactif' }, color: 'gray' },
      ],
      required: true,
      default: 'active',
    }),
    title: text({ label: { en: 'Job title', fr: 'Fonction' }, personal: 'work', aliases: ['Title', 'Position'] }),
    phone: text({ label: { en: 'Phone', fr: 'Téléphone' }, max: 60, personal: 'work' }),
    managerId: user({
      label: { en: 'Manager', fr: 'Responsable' },
      inverse: { key: 'reports', label: { en: 'Reports', fr: 'Collaborateurs' } },
    }),
    teamIds: references({
      label: { en: 'Teams', fr: 'Équipes' },
      to: 'team',
      inverse: { key: 'members', label: { en: 'Members', fr: 'Membres' } },
    }),
    region: text({
      label: { en: 'Region', fr: 'Région' },
      aliases: ['Regional office', 'regional_office', 'Territory'],
    }),
    office: text({ label: { en: 'Office', fr: 'Bureau' } }),
    locale: choice({
      label: { en: 'Language', fr: 'Langue' },
      options: [
        { value: 'en', label: { en: 'English', fr: 'Anglais' } },
        { value: 'fr', label: { en: 'French', fr: 'Français' } },
      ],
    }),
    timeZone: text({ label: { en: 'Time zone', fr: 'Fuseau horaire' }, max: 60 }),
    externalId: text({
      label: { en: 'External id', fr: 'Identifiant externe' },
      unique: true,
      aliases: ['employeeID', 'User ID'],
    }),
    ...work,
  },
  presentation: {
    icon: 'user-circle',
    columns: ['name', 'email', 'roleIds', 'status', 'title', 'managerId', 'region'],
    sort: ['name'],
    highlights: ['email', 'roleIds', 'managerId'],
    sections: [
      { label: { en: 'Person', fr: 'Personne' }, fields: ['name', 'email', 'phone', 'title'] },
      { label: { en: 'Access', fr: 'Accès' }, fields: ['roleIds', 'status', 'teamIds', 'managerId'] },
      {
        label: { en: 'Work', fr: 'Travail' },
        fields: [
          'skills',
          'languages',
          'calendarId',
          'leadCapacity',
          'taskCapacity',
          'dealCapacity',
          'assignmentWeight',
          'onboarding',
          'startDate',
        ],
      },
      {
        label: { en: 'Place and language', fr: 'Lieu et langue' },
        fields: ['region', 'office', 'locale', 'timeZone', 'externalId'],
      },
    ],
    quickCreate: ['name', 'email', 'roleIds', 'managerId', 'region'],
  },
});
