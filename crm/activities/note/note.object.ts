import { defineObject } from '#core/engine/definition/object.ts';
import { richText } from '#core/fields/richText/richText.field.ts';
import { text } from '#core/fields/text/text.field.ts';
import { yesNo } from '#core/fields/yesNo/yesNo.field.ts';
import { sharedFields } from '../shared-fields.ts';

export default defineObject({
  name: 'note',
  plural: 'notes',
  label: { en: 'Note', fr: 'Note' },
  pluralLabel: { en: 'Notes', fr: 'Notes' },
  description: {
    en: 'Something worth remembering about a record. Never shown to customers.',
    fr: 'Ce qui mérite d’être retenu sur une fiche. Jamais montré aux clients.',
  },
  titleField: 'title',
  isActivity: true,
  fields: {
    title: text({ label: { en: 'Title', fr: 'Titre' }, readOnly: true, search: 'title', max: 120 }),
    body: richText({
      label: { en: 'Text', fr: 'Texte' },
      required: true,
      search: 'text',
      aliases: ['Note', 'Description', 'Content'],
    }),
    isPinned: yesNo({ label: { en: 'Pinned', fr: 'Épinglée' }, default: false }),
    ...sharedFields,
  },
  presentation: {
    icon: 'note',
    color: 'yellow',
    columns: ['title', 'regarding', 'ownerId', 'createdAt'],
    sort: ['-createdAt'],
    highlights: ['regarding', 'ownerId'],
    quickCreate: ['body', 'regarding', 'contactIds'],
  },
});
