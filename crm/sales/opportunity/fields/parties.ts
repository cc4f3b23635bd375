import { choice } from '#core/fields/choice/choice.field.ts';
import { links } from '#core/fields/links/links.field.ts';
import { reference } from '#core/fields/reference/reference.field.ts';
import { team } from '#core/fields/team/team.field.ts';
import { text } from '#core/fields/text/text.field.ts';
import { user } from '#core/fields/user/user.field.ts';
import { contactRoles } from '../choices.ts';

/** What the deal is called, with whom it is made, and who makes it. */
export const parties = {
  name: text({
    label: { en: 'Name', fr: 'Nom' },
    help: {
      en: 'What the deal is about, as colleagues would say it.',
      fr: 'L’objet de l’affaire, comme le diraient des collègues.',
    },
    required: true,
    indexed: true,
    search: 'title',
    aliases: [
      'Opportunity',
      'Opportunity name',
      'Deal name',
      'Deal title',
      'Title',
      'Opportunité',
      'Nom de l’opportunité',
      'Nom de la transaction',
    ],
  }),
  accountId: reference({
    label: { en: 'Account', fr: 'Compte' },
    to: 'account',
    indexed: true,
    inverse: { key: 'opportunities', label: { en: 'Deals', fr: 'Affaires' } },
    aliases: [
      'account',
      'Account name',
      'Company',
      'Associated company',
      'Organization',
      'Nom du compte',
      'Entreprise',
    ],
  }),
  contacts: links({
    label: { en: 'Contacts', fr: 'Contacts' },
    help: {
      en: 'Who takes part in the decision, and how. The primary one is whom we deal with.',
      fr: 'Qui prend part à la décision, et comment. Le principal est notre interlocuteur.',
    },
    to: 'contact',
    hasPrimary: true,
    attributes: {
      role: choice({ label: { en: 'Role', fr: 'Rôle' }, options: contactRoles, allowOthers: true }),
    },
    inverse: { key: 'opportunities', label: { en: 'Deals', fr: 'Affaires' } },
    personal: 'work',
    purpose: { en: 'To know whom to speak with about the deal', fr: 'Savoir à qui parler de l’affaire' },
    aliases: ['Contact', 'Contact name', 'Associated contact', 'Primary contact'],
  }),
  ownerId: user({
    label: { en: 'Owner', fr: 'Propriétaire' },
    default: 'me',
    indexed: true,
    inverse: { key: 'opportunities', label: { en: 'Deals', fr: 'Affaires' } },
    aliases: [
      'sales_agent',
      'Opportunity owner',
      'Deal owner',
      'Sales agent',
      'Sales rep',
      'Assigned to',
      'Commercial',
    ],
  }),
  teamId: team({
    label: { en: 'Team', fr: 'Équipe' },
    help: {
      en: 'Whoever may see the team’s records sees this one.',
      fr: 'Qui peut voir les fiches de l’équipe voit celle-ci.',
    },
    aliases: ['Sales team', 'Territory', 'regional_office', 'HubSpot team'],
  }),
};
