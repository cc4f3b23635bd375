import type { Translated } from '#core/ui/locale/texts.ts';
import type { recordTerritoriesEnglish } from './territories-part.en.ts';

/** French words of a record's territories. */
export const recordTerritoriesFrench: Translated<typeof recordTerritoriesEnglish> = {
  recordTerritories: {
    title: 'Territoires',
    since: 'depuis le {{when}}',
    span: 'du {{since}} au {{until}}',
    hand: 'placée à la main',
    notInEffect: 'pas en vigueur aujourd’hui',
    past_one: '{{count}} ancien territoire',
    past_other: '{{count}} anciens territoires',
  },
};
