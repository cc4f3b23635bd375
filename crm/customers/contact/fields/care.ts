import { choice } from '#core/fields/choice/choice.field.ts';
import { dateTime } from '#core/fields/dateTime/dateTime.field.ts';
import { tags } from '#core/fields/tags/tags.field.ts';
import { team } from '#core/fields/team/team.field.ts';
import { text } from '#core/fields/text/text.field.ts';
import { user } from '#core/fields/user/user.field.ts';
import { sources } from '../../../sales/sources.ts';

/** Who looks after the person, and where the data comes from. */
export const care = {
  ownerId: user({
    label: { en: 'Owner', fr: 'Propriétaire' },
    default: 'me',
    indexed: true,
    inverse: { key: 'contacts', label: { en: 'Contacts', fr: 'Contacts' } },
    aliases: ['Contact owner', 'Assigned to', 'Commercial'],
  }),
  teamId: team({
    label: { en: 'Team', fr: 'Équipe' },
    help: {
      en: 'Whoever may see the team’s records sees this one.',
      fr: 'Qui peut voir les fiches de l’équipe voit celle-ci.',
    },
    aliases: ['HubSpot team', 'Territory'],
  }),
  source: choice({
    label: { en: 'Source', fr: 'Origine' },
    help: {
      en: 'How they came to know you; the person may ask.',
      fr: 'Comment la personne vous a connu ; elle peut le demander.',
    },
    options: sources,
    allowOthers: true,
    personal: 'work',
    purpose: { en: 'To say where the data comes from', fr: 'Dire d’où viennent les données' },
    aliases: ['Lead source', 'Original source', 'Contact source'],
  }),
  tagIds: tags({ label: { en: 'Tags', fr: 'Étiquettes' }, personal: 'work', aliases: ['Labels', 'Categories'] }),
  externalId: text({
    label: { en: 'External id', fr: 'Identifiant externe' },
    help: {
      en: 'Their number in the system they came from; a second import then updates instead of doubling.',
      fr: 'Son numéro dans le système d’origine ; un second import met alors à jour au lieu de doubler.',
    },
    unique: true,
    aliases: ['Contact ID', 'Record ID'],
  }),
  lastActivityAt: dateTime({
    isAutomatic: true,
    label: { en: 'Last activity', fr: 'Dernière activité' },
    readOnly: true,
    indexed: true,
    aliases: ['Last activity date', 'Last contacted'],
  }),
};
