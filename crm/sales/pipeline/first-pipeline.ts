import type { Text } from '#core/kit/text.ts';
import type { StageCategory } from '../stage/stage-categories.ts';

interface FirstStage {
  name: Text;
  category: StageCategory;
  probability: number;
  staleAfterDays?: number;
  guidance?: Text;
}

/** The pipeline of a new workspace: general enough for most sales between companies, to be changed at will. */
export const firstPipeline: { name: Text; stages: FirstStage[] } = {
  name: { en: 'Sales', fr: 'Ventes' },
  stages: [
    {
      name: { en: 'Prospecting', fr: 'Prospection' },
      category: 'open',
      probability: 10,
      staleAfterDays: 30,
      guidance: {
        en: 'Find out who decides and whether there is a need worth a meeting.',
        fr: 'Savoir qui décide et s’il y a un besoin qui mérite un rendez-vous.',
      },
    },
    {
      name: { en: 'Qualification', fr: 'Qualification' },
      category: 'open',
      probability: 25,
      staleAfterDays: 30,
      guidance: {
        en: 'Agree on the need, the budget and the date by which a decision is wanted.',
        fr: 'S’accorder sur le besoin, le budget et la date de décision souhaitée.',
      },
    },
    {
      name: { en: 'Proposal', fr: 'Proposition' },
      category: 'open',
      probability: 50,
      staleAfterDays: 21,
      guidance: {
        en: 'Send an offer that answers the need in their words, and fix when you talk it over.',
        fr: 'Envoyer une offre qui répond au besoin avec leurs mots, et fixer quand en parler.',
      },
    },
    {
      name: { en: 'Negotiation', fr: 'Négociation' },
      category: 'open',
      probability: 75,
      staleAfterDays: 14,
      guidance: {
        en: 'Settle price, terms and dates with whoever signs.',
        fr: 'Régler le prix, les conditions et les dates avec la personne qui signe.',
      },
    },
    { name: { en: 'Won', fr: 'Gagnée' }, category: 'won', probability: 100 },
    { name: { en: 'Lost', fr: 'Perdue' }, category: 'lost', probability: 0 },
  ],
};
