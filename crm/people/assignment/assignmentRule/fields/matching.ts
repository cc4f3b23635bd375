import { choice } from '#core/fields/choice/choice.field.ts';
import { integer } from '#core/fields/integer/integer.field.ts';
import { json } from '#core/fields/json/json.field.ts';
import { yesNo } from '#core/fields/yesNo/yesNo.field.ts';
import { assignables } from '../../assignable.ts';

/** Which records the rule is for. */
export const matching = {
  object: choice({
    label: { en: 'For', fr: 'Pour' },
    options: assignables.map(({ object, label }) => ({ value: object, label })),
    required: true,
    indexed: true,
  }),
  position: integer({
    label: { en: 'Position', fr: 'Position' },
    help: { en: 'Rules are tried in this order.', fr: 'Les règles sont essayées dans cet ordre.' },
    default: 0,
    min: 0,
  }),
  isActive: yesNo({ label: { en: 'In use', fr: 'En service' }, default: true }),
  filter: json({
    label: { en: 'Which records', fr: 'Quelles fiches' },
    help: {
      en: 'In the filter language of lists. Empty: all of them.',
      fr: 'Dans le langage de filtre des listes. Vide : toutes.',
    },
  }),
};
