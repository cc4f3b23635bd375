import { choice } from '#core/fields/choice/choice.field.ts';
import { dateTime } from '#core/fields/dateTime/dateTime.field.ts';
import { integer } from '#core/fields/integer/integer.field.ts';
import { longText } from '#core/fields/longText/longText.field.ts';
import { money } from '#core/fields/money/money.field.ts';
import { tags } from '#core/fields/tags/tags.field.ts';
import { team } from '#core/fields/team/team.field.ts';
import { text } from '#core/fields/text/text.field.ts';
import { user } from '#core/fields/user/user.field.ts';
import { industries } from '#crm/customers/industries.ts';
import { sources } from '../../sources.ts';
import { leadStatuses, ratings } from '../choices.ts';

/** What the stranger wants, for which company, and what we make of it. */
export const interest = {
  company: text({
    label: { en: 'Company', fr: 'Entreprise' },
    help: {
      en: 'As they name it; becomes an account once qualified.',
      fr: 'Comme ils la nomment ; devient un compte une fois la piste qualifiée.',
    },
    indexed: true,
    search: 'title',
    aliases: ['Company name', 'Organization', 'Account', 'Société', 'companyName', 'Nom de l’entreprise'],
  }),
  industry: choice({
    label: { en: 'Industry', fr: 'Secteur' },
    options: industries,
    allowOthers: true,
    aliases: ['Sector', 'Industry sector', 'Secteur d’activité'],
  }),
  employees: integer({
    label: { en: 'Employees', fr: 'Effectif' },
    min: 0,
    aliases: ['No. of employees', 'Number of employees', 'Company size', 'Nombre d’employés'],
  }),
  status: choice({
    label: { en: 'Status', fr: 'État' },
    options: leadStatuses,
    default: 'new',
    required: true,
    indexed: true,
    aliases: ['Lead status', 'Statut de la piste', 'Statut du lead'],
  }),
  source: choice({
    label: { en: 'Source', fr: 'Origine' },
    help: {
      en: 'How they came to us, so that we do more of it.',
      fr: 'Comment ils sont venus à nous, pour en faire plus.',
    },
    options: sources,
    allowOthers: true,
    aliases: ['Lead source', 'Original source', 'Original traffic source', 'Origine de la piste'],
  }),
  rating: choice({
    label: { en: 'Rating', fr: 'Intérêt' },
    help: { en: 'How likely they are to buy, in your view.', fr: 'Leur envie d’acheter, selon vous.' },
    options: ratings,
    aliases: ['Lead rating', 'Temperature', 'Hot/Warm/Cold'],
  }),
  budget: money({
    label: { en: 'Budget', fr: 'Budget' },
    min: 0,
    aliases: ['Annual budget', 'Estimated value', 'Expected revenue', 'Budget estimé'],
  }),
  description: longText({
    label: { en: 'What they want', fr: 'Ce qu’ils veulent' },
    search: 'text',
    aliases: ['Description', 'Message', 'Comments', 'Notes', 'Besoin'],
  }),
  ownerId: user({
    label: { en: 'Owner', fr: 'Propriétaire' },
    default: 'me',
    indexed: true,
    inverse: { key: 'leads', label: { en: 'Leads', fr: 'Pistes' } },
    aliases: ['Lead owner', 'Contact owner', 'Assigned to', 'sales_agent', 'Commercial'],
  }),
  teamId: team({ label: { en: 'Team', fr: 'Équipe' }, aliases: ['Sales team', 'Territory', 'HubSpot team'] }),
  tagIds: tags({ label: { en: 'Tags', fr: 'Étiquettes' }, aliases: ['Tags', 'Labels'] }),
  lastActivityAt: dateTime({
    isAutomatic: true,
    label: { en: 'Last activity', fr: 'Dernière activité' },
    readOnly: true,
    aliases: ['Last activity date', 'Last contacted'],
  }),
  externalId: text({
    label: { en: 'External id', fr: 'Identifiant externe' },
    help: {
      en: 'Its id where it came from, so that importing again updates it.',
      fr: 'Son identifiant d’origine, pour qu’un nouvel import le mette à jour.',
    },
    unique: true,
    aliases: ['Lead ID', 'Record ID', 'Id'],
  }),
};
