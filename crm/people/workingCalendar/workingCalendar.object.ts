import { defineObject } from '#core/engine/definition/object.ts';
import { choice } from '#core/fields/choice/choice.field.ts';
import { country } from '#core/fields/country/country.field.ts';
import { date } from '#core/fields/date/date.field.ts';
import { lines } from '#core/fields/lines/lines.field.ts';
import { text } from '#core/fields/text/text.field.ts';
import { yesNo } from '#core/fields/yesNo/yesNo.field.ts';
import { weekdays } from '../working-time/weekdays.ts';

export default defineObject({
  name: 'workingCalendar',
  plural: 'workingCalendars',
  label: { en: 'Working hours', fr: 'Horaires de travail' },
  pluralLabel: { en: 'Working hours', fr: 'Horaires de travail' },
  description: {
    en: 'When people work: hours of each weekday, public holidays and days off.',
    fr: 'Quand on travaille : heures de chaque jour, jours fériés et jours chômés.',
  },
  titleField: 'name',
  isSetup: true,
  isSearchable: false,
  fields: {
    name: text({ label: { en: 'Name', fr: 'Nom' }, required: true, unique: true, max: 120, search: 'title' }),
    isDefault: yesNo({
      label: { en: 'Usual hours', fr: 'Horaires habituels' },
      help: {
        en: 'Hold for everybody who has no hours of their own.',
        fr: 'Valent pour qui n’a pas d’horaires propres.',
      },
      default: false,
    }),
    timeZone: text({
      label: { en: 'Time zone', fr: 'Fuseau horaire' },
      help: {
        en: 'Such as Europe/Paris. Empty: each person’s own.',
        fr: 'Par exemple Europe/Paris. Vide : celui de chaque personne.',
      },
      max: 60,
    }),
    hours: lines({
      label: { en: 'Hours', fr: 'Heures' },
      help: {
        en: 'Several a day for breaks. For a night, end at 24:00 and begin the next day at 00:00.',
        fr: 'Plusieurs par jour pour les pauses. Pour une nuit, finir à 24:00 et reprendre le lendemain à 00:00.',
      },
      fields: {
        day: choice({ label: { en: 'Day', fr: 'Jour' }, options: weekdays, required: true }),
        from: text({ label: { en: 'From', fr: 'De' }, required: true, max: 5 }),
        to: text({ label: { en: 'To', fr: 'À' }, required: true, max: 5 }),
      },
    }),
    country: country({
      label: { en: 'Public holidays of', fr: 'Jours fériés de' },
      help: { en: 'Empty: none are kept.', fr: 'Vide : aucun n’est observé.' },
    }),
    region: text({
      label: { en: 'Region', fr: 'Région' },
      help: {
        en: 'Code of the state or province whose holidays are kept too: QC, BY, CA.',
        fr: 'Code de la province ou de l’État dont les fériés comptent aussi : QC, BY, CA.',
      },
      max: 12,
    }),
    daysOff: lines({
      label: { en: 'Other days off', fr: 'Autres jours chômés' },
      fields: {
        date: date({ label: { en: 'Day', fr: 'Jour' }, required: true }),
        name: text({ label: { en: 'Reason', fr: 'Motif' }, max: 120 }),
      },
    }),
  },
  presentation: {
    icon: 'history',
    color: 'teal',
    columns: ['name', 'isDefault', 'timeZone', 'country', 'region'],
    sort: ['name'],
    highlights: ['isDefault', 'timeZone', 'country'],
    quickCreate: ['name', 'isDefault', 'timeZone', 'hours', 'country', 'region'],
  },
});
