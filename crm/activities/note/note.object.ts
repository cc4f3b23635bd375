import { defineObject } from '#core/engine/definition/object.ts';
import { richText } from '#core/fields/richText/richText.field.ts';
import { text } from '#core/fields/text/text.field.ts';
import { yesNo } from '#core/fields/yesNo/yesNo.field.ts';
import { about } from '../about.ts';

export default defineObject({
  name: 'note',
  plural: 'notes',
  label: { en: 'Note', fr: 'Note' },
  pluralLabel: { en: 'Notes', fr: 'Notes' },
  description: {
    en: 'Something worth remembering about a record. Never shown to customers.',
    fr: 'Une chose à retenir au sujet d’une fiche. Jamais montrée aux clients.',
  },
  titleField: 'title',
  isActivity: true,
  fields: {
    title: text({
      label: { en: 'Title', fr: 'Titre' },
      help: { en: 'The first line of the text.', fr: 'La première ligne du texte.' },
      readOnly: true,
      search: 'title',
    }),
    body: richText({
      label: { en: 'Text', fr: 'Texte' },
      help: {
        en: 'The person it is about may ask to read it: keep to facts.',
        fr: 'La personne concernée peut demander à la lire : s’en tenir aux faits.',
      },
      required: true,
      search: 'text',
      personal: 'work',
      aliases: ['Note', 'Note body', 'Body', 'Content', 'Note content'],
    }),
    isPinned: yesNo({
      label: { en: 'Pinned', fr: 'Épinglée' },
      help: { en: 'Stays at the top of the timeline.', fr: 'Reste en haut de la chronologie.' },
      default: false,
    }),
    ...about,
  },
  presentation: {
    icon: 'note',
    color: 'yellow',
    columns: ['title', 'regarding', 'isPinned', 'ownerId', 'createdAt'],
    sort: ['-createdAt'],
    highlights: ['regarding', 'ownerId', 'createdAt'],
    sections: [
      { label: { en: 'Note', fr: 'Note' }, fields: ['body', 'isPinned'] },
      {
        label: { en: 'About', fr: 'Au sujet de' },
        fields: ['regarding', 'contactIds', 'ownerId', 'tagIds', 'externalId'],
      },
    ],
    quickCreate: ['body', 'regarding', 'contactIds', 'isPinned'],
  },
});
