import { choice } from '#core/fields/choice/choice.field.ts';
import { choices } from '#core/fields/choices/choices.field.ts';
import { longText } from '#core/fields/longText/longText.field.ts';
import { tags } from '#core/fields/tags/tags.field.ts';
import { text } from '#core/fields/text/text.field.ts';
import { sources } from '../../sources.ts';
import { flags, opportunityTypes } from '../choices.ts';

/** What kind of deal it is, where it came from, and what is known besides. */
export const classification = {
  type: choice({
    label: { en: 'Type', fr: 'Type' },
    options: opportunityTypes,
    aliases: ['Opportunity type', 'Deal type', 'Type de transaction'],
  }),
  source: choice({
    label: { en: 'Source', fr: 'Origine' },
    help: { en: 'What brought it about, so that we do more of it.', fr: 'Ce qui l’a amenée, pour en faire plus.' },
    options: sources,
    allowOthers: true,
    aliases: ['Lead source', 'Original source', 'Original traffic source', 'Origine de la piste'],
  }),
  competitor: text({
    label: { en: 'Competitor', fr: 'Concurrent' },
    help: { en: 'Who else is in the running.', fr: 'Qui d’autre est en lice.' },
    aliases: ['Main competitor', 'Main competitors', 'Competitors', 'Concurrents'],
  }),
  description: longText({
    label: { en: 'Description', fr: 'Description' },
    search: 'text',
    aliases: ['Deal description', 'Notes', 'Remarques'],
  }),
  tagIds: tags({ label: { en: 'Tags', fr: 'Étiquettes' }, aliases: ['Tags', 'Labels'] }),
  flags: choices({
    label: { en: 'Missing', fr: 'Manques' },
    help: {
      en: 'What a record brought in from elsewhere lacks that one written here would have.',
      fr: 'Ce qui manque à une fiche venue d’ailleurs et qu’une fiche écrite ici aurait.',
    },
    options: flags,
    readOnly: true,
  }),
  externalId: text({
    label: { en: 'External id', fr: 'Identifiant externe' },
    help: {
      en: 'Its id where it came from, so that importing again updates it.',
      fr: 'Son identifiant d’origine, pour qu’un nouvel import le mette à jour.',
    },
    unique: true,
    aliases: ['opportunity_id', 'Opportunity ID', 'Deal ID', 'Record ID', 'Id'],
  }),
};
