import { choice } from '#core/fields/choice/choice.field.ts';
import { date } from '#core/fields/date/date.field.ts';
import { integer } from '#core/fields/integer/integer.field.ts';
import { lines } from '#core/fields/lines/lines.field.ts';
import { links } from '#core/fields/links/links.field.ts';
import { reference } from '#core/fields/reference/reference.field.ts';
import { languages } from '#crm/customers/contact/choices.ts';
import { languageLevels, waysToLearn } from '../../levels.ts';

const toAssign = { en: 'To give work to who can do it', fr: 'Confier le travail à qui sait le faire' };

function mostOpen(en: string, fr: string) {
  return integer({
    label: { en: `Open ${en} at most`, fr },
    help: {
      en: 'Assignment gives no more once so many are open. Empty: no limit.',
      fr: 'L’attribution n’en donne plus au-delà. Vide : sans limite.',
    },
    min: 0,
    max: 100_000,
    purpose: toAssign,
  });
}

/** What a colleague can do, when they work and how much they take on. */
export const work = {
  skills: links({
    label: { en: 'Skills', fr: 'Compétences' },
    to: 'skill',
    attributes: {
      level: integer({
        label: { en: 'Level (1 to 5)', fr: 'Niveau (1 à 5)' },
        min: 1,
        max: 5,
        required: true,
        default: 3,
      }),
      gained: choice({ label: { en: 'Gained by', fr: 'Acquise par' }, options: waysToLearn, default: 'selfStated' }),
      since: date({ label: { en: 'Since', fr: 'Depuis' } }),
      validUntil: date({ label: { en: 'Valid until', fr: 'Valable jusqu’au' } }),
    },
    inverse: { key: 'people', label: { en: 'People', fr: 'Personnes' } },
    personal: 'work',
    purpose: toAssign,
  }),
  languages: lines({
    label: { en: 'Languages spoken', fr: 'Langues parlées' },
    fields: {
      language: choice({
        label: { en: 'Language', fr: 'Langue' },
        options: languages,
        allowOthers: true,
        required: true,
      }),
      level: choice({
        label: { en: 'Level', fr: 'Niveau' },
        options: languageLevels,
        required: true,
        default: 'working',
      }),
    },
    personal: 'work',
    purpose: toAssign,
  }),
  calendarId: reference({
    label: { en: 'Working hours', fr: 'Horaires de travail' },
    help: { en: 'Empty: the company’s usual hours.', fr: 'Vide : les horaires habituels de l’entreprise.' },
    to: 'workingCalendar',
    inverse: { key: 'people', label: { en: 'People', fr: 'Personnes' } },
  }),
  leadCapacity: mostOpen('leads', 'Pistes en cours au plus'),
  taskCapacity: mostOpen('tasks', 'Tâches à faire au plus'),
  dealCapacity: mostOpen('deals', 'Affaires en cours au plus'),
  assignmentWeight: integer({
    label: { en: 'Share of the work', fr: 'Part du travail' },
    help: {
      en: 'In rules that share by weight: 2 gets twice as much as 1, 0 nothing. Empty counts as 1.',
      fr: 'Dans les règles pondérées : 2 reçoit deux fois plus que 1, 0 rien. Vide vaut 1.',
    },
    min: 0,
    max: 100,
    purpose: toAssign,
  }),
  onboarding: choice({
    label: { en: 'Onboarding', fr: 'Intégration' },
    help: {
      en: 'Assignment gives nothing to colleagues who have not started or are leaving.',
      fr: 'L’attribution ne donne rien à qui n’a pas commencé ou s’en va.',
    },
    options: [
      { value: 'notStarted', label: { en: 'Not started', fr: 'Pas commencé' }, color: 'gray' },
      { value: 'inProgress', label: { en: 'In progress', fr: 'En cours' }, color: 'yellow' },
      { value: 'done', label: { en: 'Done', fr: 'Terminée' }, color: 'green' },
      { value: 'leaving', label: { en: 'Leaving', fr: 'Sur le départ' }, color: 'orange' },
    ],
  }),
  startDate: date({
    label: { en: 'First day', fr: 'Premier jour' },
    personal: 'work',
    aliases: ['Start date', 'Hire date'],
  }),
};
