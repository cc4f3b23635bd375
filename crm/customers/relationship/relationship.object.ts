import { defineObject } from '#core/engine/definition/object.ts';
import { anyReference } from '#core/fields/anyReference/anyReference.field.ts';
import { choice } from '#core/fields/choice/choice.field.ts';
import { date } from '#core/fields/date/date.field.ts';
import { longText } from '#core/fields/longText/longText.field.ts';
import { text } from '#core/fields/text/text.field.ts';
import { relationshipTypes } from './relationship-types.ts';

const parties = ['account', 'contact'];

export default defineObject({
  name: 'relationship',
  plural: 'relationships',
  label: { en: 'Relationship', fr: 'Relation' },
  pluralLabel: { en: 'Relationships', fr: 'Relations' },
  description: {
    en: 'What a company or person is to another: supplier, competitor, family…',
    fr: 'Ce qu’une société ou une personne est pour une autre : fournisseur, concurrent, famille…',
  },
  titleField: 'name',
  subtitleField: 'type',
  isSearchable: false,
  fields: {
    name: text({ label: { en: 'Name', fr: 'Nom' }, readOnly: true, max: 400 }),
    regarding: anyReference({
      label: { en: 'Who', fr: 'Qui' },
      to: parties,
      required: true,
      personal: 'work',
      aliases: ['From', 'Account', 'Contact'],
    }),
    type: choice({
      label: { en: 'Is', fr: 'Est' },
      help: { en: 'What the first is to the second.', fr: 'Ce que le premier est pour le second.' },
      options: relationshipTypes,
      required: true,
      personal: 'work',
      purpose: { en: 'To see who stands where', fr: 'Voir qui se situe où' },
      aliases: ['Type', 'Relationship', 'Role'],
    }),
    other: anyReference({
      label: { en: 'To whom', fr: 'Pour qui' },
      to: parties,
      required: true,
      personal: 'work',
      aliases: ['To', 'Related to', 'Related account', 'Related contact'],
    }),
    reciprocalType: choice({
      label: { en: 'Seen from there', fr: 'Vu de l’autre côté' },
      help: { en: 'What the second is to the first.', fr: 'Ce que le second est pour le premier.' },
      options: relationshipTypes,
      readOnly: true,
    }),
    since: date({ label: { en: 'Since', fr: 'Depuis' }, aliases: ['Start date', 'From date'] }),
    notes: longText({ label: { en: 'Notes', fr: 'Notes' }, personal: 'work', aliases: ['Note', 'Description'] }),
  },
  presentation: {
    icon: 'affiliate',
    color: 'violet',
    columns: ['regarding', 'type', 'other', 'since'],
    sort: ['-createdAt'],
    highlights: ['type', 'reciprocalType', 'since'],
    quickCreate: ['regarding', 'type', 'other', 'since', 'notes'],
  },
});
