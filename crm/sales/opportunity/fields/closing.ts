import { choice } from '#core/fields/choice/choice.field.ts';
import { date } from '#core/fields/date/date.field.ts';
import { dateTime } from '#core/fields/dateTime/dateTime.field.ts';
import { integer } from '#core/fields/integer/integer.field.ts';
import { longText } from '#core/fields/longText/longText.field.ts';
import { lostReasons } from '../choices.ts';

/** When the deal began, when it should close, and how it ended. */
export const closing = {
  startDate: date({
    label: { en: 'Engaged on', fr: 'Engagée le' },
    help: {
      en: 'When talks began; cycle times count from here.',
      fr: 'Début des échanges ; les durées de cycle partent de là.',
    },
    aliases: ['engage_date', 'Engage date', 'Start date', 'Date de début'],
  }),
  closeDate: date({
    label: { en: 'Close date', fr: 'Date de clôture' },
    help: {
      en: 'When it should be signed; once closed, when it was.',
      fr: 'Quand elle devrait être signée ; une fois close, quand elle l’a été.',
    },
    indexed: true,
    aliases: ['close_date', 'Expected close date', 'Forecast close date', 'Closing date', 'Date de fermeture'],
  }),
  originalCloseDate: date({
    label: { en: 'First close date', fr: 'Première date de clôture' },
    help: { en: 'The close date first written.', fr: 'La première date de clôture écrite.' },
    readOnly: true,
  }),
  pushCount: integer({
    label: { en: 'Pushed', fr: 'Reports' },
    help: { en: 'How often the close date was moved later.', fr: 'Nombre de fois où la clôture a été repoussée.' },
    readOnly: true,
    default: 0,
  }),
  closedAt: dateTime({
    label: { en: 'Closed', fr: 'Close le' },
    readOnly: true,
    aliases: ['Closed date', 'Date closed'],
  }),
  cycleDays: integer({
    label: { en: 'Cycle (days)', fr: 'Cycle (jours)' },
    help: { en: 'Days from the first talks to the close.', fr: 'Jours des premiers échanges à la clôture.' },
    readOnly: true,
  }),
  lostReason: choice({
    label: { en: 'Reason lost', fr: 'Raison de la perte' },
    help: { en: 'What we can learn from it.', fr: 'Ce que nous pouvons en apprendre.' },
    options: lostReasons,
    aliases: ['Lost reason', 'Loss reason', 'Closed lost reason', 'Motif de perte'],
  }),
  lostNote: longText({
    label: { en: 'What happened', fr: 'Ce qui s’est passé' },
    help: {
      en: 'In your own words; asked when the reason is “other”.',
      fr: 'Dans vos mots ; demandé quand la raison est « autre ».',
    },
    max: 5000,
    aliases: ['Loss details', 'Closed lost note'],
  }),
};
