import { choice } from '#core/fields/choice/choice.field.ts';
import { integer } from '#core/fields/integer/integer.field.ts';
import { links } from '#core/fields/links/links.field.ts';
import { references } from '#core/fields/references/references.field.ts';
import { text } from '#core/fields/text/text.field.ts';
import { yesNo } from '#core/fields/yesNo/yesNo.field.ts';
import { languageLevels } from '../../../levels.ts';

/** Who may get them. */
export const eligible = {
  userIds: references({ label: { en: 'People', fr: 'Personnes' }, to: 'user' }),
  teamIds: references({
    label: { en: 'Teams', fr: 'Équipes' },
    help: { en: 'With the teams that are part of them.', fr: 'Avec les équipes qui en font partie.' },
    to: 'team',
  }),
  skills: links({
    label: { en: 'Skills needed', fr: 'Compétences requises' },
    to: 'skill',
    attributes: {
      level: integer({ label: { en: 'At least', fr: 'Au moins' }, min: 1, max: 5, required: true, default: 1 }),
    },
  }),
  languageField: text({
    label: { en: 'Language of', fr: 'Langue de' },
    help: {
      en: 'Key of the record’s field that holds the language to be spoken: language, contacts.language.',
      fr: 'Clé du champ de la fiche qui dit la langue à parler : language, contacts.language.',
    },
    max: 120,
  }),
  languageLevel: choice({
    label: { en: 'Spoken at least', fr: 'Parlée au moins' },
    options: languageLevels,
    default: 'working',
  }),
  respectsHours: yesNo({
    label: { en: 'Only who is at work', fr: 'Seulement qui travaille en ce moment' },
    default: false,
  }),
  respectsCapacity: yesNo({
    label: { en: 'Only who has room', fr: 'Seulement qui a de la place' },
    help: {
      en: 'Nobody gets more open work than their profile says.',
      fr: 'Personne ne reçoit plus de travail en cours que ne dit son profil.',
    },
    default: true,
  }),
};
