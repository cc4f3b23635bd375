import { defineObject } from '#core/engine/definition/object.ts';
import { choice } from '#core/fields/choice/choice.field.ts';
import { text } from '#core/fields/text/text.field.ts';

const colors = ['gray', 'red', 'orange', 'yellow', 'green', 'teal', 'blue', 'violet', 'pink'];

export default defineObject({
  name: 'tag',
  plural: 'tags',
  label: { en: 'Tag', fr: 'Étiquette' },
  pluralLabel: { en: 'Tags', fr: 'Étiquettes' },
  description: {
    en: 'A word to group records of any kind by.',
    fr: 'Un mot pour regrouper des fiches de toute sorte.',
  },
  titleField: 'name',
  isCustomizable: false,
  isSearchable: false,
  fields: {
    name: text({ label: { en: 'Name', fr: 'Nom' }, required: true, unique: true, max: 60 }),
    color: choice({
      label: { en: 'Colour', fr: 'Couleur' },
      options: colors.map((value) => ({ value, label: { en: value, fr: value }, color: value })),
      default: 'gray',
    }),
  },
  presentation: { icon: 'tag', columns: ['name', 'color'], sort: ['name'] },
});
