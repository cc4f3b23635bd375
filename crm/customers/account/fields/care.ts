import { choice } from '#core/fields/choice/choice.field.ts';
import { dateTime } from '#core/fields/dateTime/dateTime.field.ts';
import { rollUp } from '#core/fields/rollUp/rollUp.field.ts';
import { tags } from '#core/fields/tags/tags.field.ts';
import { team } from '#core/fields/team/team.field.ts';
import { text } from '#core/fields/text/text.field.ts';
import { user } from '#core/fields/user/user.field.ts';
import { sources } from '../../../sales/sources.ts';

const opportunities = { from: 'opportunity', via: 'accountId' };
const inCategory = (value: string) => ({ field: 'category', op: 'eq', value });

/** Who looks after the company, where it came from, and what comes of it. */
export const care = {
  ownerId: user({
    label: { en: 'Owner', fr: 'Propriétaire' },
    default: 'me',
    indexed: true,
    inverse: { key: 'accounts', label: { en: 'Accounts', fr: 'Comptes' } },
    aliases: ['Account owner', 'Company owner', 'Assigned to', 'Account manager', 'Commercial'],
  }),
  teamId: team({
    label: { en: 'Team', fr: 'Équipe' },
    help: {
      en: 'Whoever may see the team’s records sees this one.',
      fr: 'Qui peut voir les fiches de l’équipe voit celle-ci.',
    },
    aliases: ['Territory', 'HubSpot team'],
  }),
  tagIds: tags({ label: { en: 'Tags', fr: 'Étiquettes' }, aliases: ['Labels', 'Categories'] }),
  source: choice({
    label: { en: 'Source', fr: 'Origine' },
    help: {
      en: 'How they came to know you: it tells what your marketing is worth.',
      fr: 'Comment ils vous ont connu : la valeur de votre marketing.',
    },
    options: sources,
    allowOthers: true,
    aliases: ['Account source', 'Original source', 'Lead source'],
  }),
  externalId: text({
    label: { en: 'External id', fr: 'Identifiant externe' },
    help: {
      en: 'Its number in the system it came from; a second import then updates instead of doubling.',
      fr: 'Son numéro dans le système d’origine ; un second import met alors à jour au lieu de doubler.',
    },
    unique: true,
    aliases: ['customerID', 'supplierID', 'Account ID', 'Record ID', 'Company ID', 'Account number', 'SIREN'],
  }),
  openOpportunities: rollUp({
    label: { en: 'Open deals', fr: 'Affaires en cours' },
    ...opportunities,
    operation: 'count',
    filter: inCategory('open'),
  }),
  openAmount: rollUp({
    label: { en: 'Open amount', fr: 'Montant en cours' },
    ...opportunities,
    operation: 'sum',
    field: 'amount',
    filter: inCategory('open'),
    result: 'money',
  }),
  wonAmount: rollUp({
    label: { en: 'Won amount', fr: 'Montant gagné' },
    ...opportunities,
    operation: 'sum',
    field: 'amount',
    filter: inCategory('won'),
    result: 'money',
  }),
  lastActivityAt: dateTime({
    isAutomatic: true,
    label: { en: 'Last activity', fr: 'Dernière activité' },
    readOnly: true,
    indexed: true,
    aliases: ['Last activity date', 'Last contacted'],
  }),
};
