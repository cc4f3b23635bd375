import type { Text } from '#core/kit/text.ts';

/** What sellers of this company are good at. */
export const skills: { name: Text; category: string }[] = [
  { name: { en: 'Negotiation', fr: 'Négociation' }, category: 'sales' },
  { name: { en: 'Tenders', fr: 'Appels d’offres' }, category: 'sales' },
  { name: { en: 'Key accounts', fr: 'Grands comptes' }, category: 'sales' },
  { name: { en: 'Product demonstrations', fr: 'Démonstrations' }, category: 'product' },
  { name: { en: 'Industry 4.0', fr: 'Industrie 4.0' }, category: 'industry' },
  { name: { en: 'Public sector', fr: 'Secteur public' }, category: 'industry' },
  { name: { en: 'Installation', fr: 'Installation' }, category: 'technical' },
];

const on = (days: string[], intervals: [from: string, to: string][]) =>
  days.flatMap((day) => intervals.map(([from, to]) => ({ id: crypto.randomUUID(), day, from, to })));
const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
const early: [string, string][] = [['07:00', '15:00']];
const mornings: [string, string][] = [['08:30', '12:30']];

/** Hours beside the usual ones. */
export const hours = {
  en: [
    { name: 'Early shift', hours: on(week, early), country: 'US' },
    { name: 'Mornings only', hours: on(week, mornings), country: 'US' },
  ],
  fr: [
    { name: 'Équipe du matin', hours: on(week, early), country: 'FR' },
    { name: 'Mi-temps', hours: on(week, mornings), country: 'FR' },
  ],
};
