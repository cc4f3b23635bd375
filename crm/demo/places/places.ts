import type { Random } from '../random.ts';
import { unitedKingdom, unitedStates } from './english.ts';
import { germany, poland, spain } from './europe.ts';
import { france, quebec } from './france.ts';
import type { Place } from './place.ts';
import { bulgaria, emirates, greece, israel, japan, taiwan } from './scripts.ts';

const abroad: [number, Place][] = [
  [6, germany],
  [4, spain],
  [2.5, poland],
  [1.5, bulgaria],
  [1.5, greece],
  [1.2, emirates],
  [0.8, israel],
  [1.2, taiwan],
  [1.8, japan],
];

/** Where customers are: mostly at home, the rest of the world in every script it writes. */
const markets: Record<'en' | 'fr', [number, Place][]> = {
  en: [[45, unitedStates], [20, unitedKingdom], [8, france], [3, quebec], ...abroad],
  fr: [[52, france], [10, quebec], [9, unitedKingdom], [6, unitedStates], ...abroad],
};

export function pickPlace(random: Random, locale: 'en' | 'fr'): Place {
  return random.weighted(markets[locale]);
}
