import { choice } from '#core/fields/choice/choice.field.ts';
import { date } from '#core/fields/date/date.field.ts';
import { links } from '#core/fields/links/links.field.ts';
import { longText } from '#core/fields/longText/longText.field.ts';
import { reference } from '#core/fields/reference/reference.field.ts';
import { text } from '#core/fields/text/text.field.ts';
import { user } from '#core/fields/user/user.field.ts';
import { territoryColors } from '../colors.ts';

/** Where the territory is in the tree, and who works there. */
export const place = {
  name: text({ label: { en: 'Name', fr: 'Nom' }, required: true, max: 120, search: 'title' }),
  parentId: reference({
    label: { en: 'Part of', fr: 'Fait partie de' },
    to: 'territory',
    onDelete: 'refuse',
    inverse: { key: 'parts', label: { en: 'Territories within', fr: 'Territoires à l’intérieur' } },
  }),
  managerId: user({ label: { en: 'Manager', fr: 'Responsable' } }),
  people: links({
    label: { en: 'People', fr: 'Personnes' },
    to: 'user',
    attributes: {
      role: text({ label: { en: 'Role there', fr: 'Rôle sur place' }, max: 120 }),
      from: date({ label: { en: 'From', fr: 'À partir du' } }),
      until: date({ label: { en: 'Last day', fr: 'Dernier jour' } }),
    },
  }),
  color: choice({
    label: { en: 'Colour', fr: 'Couleur' },
    options: territoryColors.map(({ value, en, fr }) => ({ value, label: { en, fr }, color: value })),
  }),
  description: longText({ label: { en: 'Description', fr: 'Description' } }),
};
