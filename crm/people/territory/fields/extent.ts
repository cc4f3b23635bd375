import { date } from '#core/fields/date/date.field.ts';
import { dateTime } from '#core/fields/dateTime/dateTime.field.ts';
import { integer } from '#core/fields/integer/integer.field.ts';
import { json } from '#core/fields/json/json.field.ts';

/** What the territory holds, and when. */
export const extent = {
  rules: json({
    label: { en: 'Rules', fr: 'Règles' },
    help: {
      en: 'A list of {object, filter}: what the filter finds is in the territory. No filter: all of the object.',
      fr: 'Une liste de {object, filter} : ce que le filtre trouve est dans le territoire. Sans filtre : tout l’objet.',
    },
  }),
  from: date({ label: { en: 'In effect from', fr: 'En vigueur à partir du' } }),
  until: date({ label: { en: 'Last day in effect', fr: 'Dernier jour en vigueur' } }),
  appliedAt: dateTime({ label: { en: 'Worked out', fr: 'Calculé' }, readOnly: true }),
  matched: integer({ label: { en: 'Records', fr: 'Fiches' }, readOnly: true }),
};
