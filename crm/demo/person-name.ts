import type { Place, Word } from './places/place.ts';
import type { Random } from './random.ts';

export interface PersonName {
  first: Word;
  last: Word;
  isWoman: boolean;
}

/** How people of a language come to more than two names, and how often. */
const customs: Record<string, { middleInitial?: number; doubleLast?: number; joiner?: string }> = {
  en: { middleInitial: 0.18, doubleLast: 0.05 },
  fr: { doubleLast: 0.06 },
  de: { doubleLast: 0.06 },
  es: { doubleLast: 0.55, joiner: ' ' },
  pl: { doubleLast: 0.04 },
};

/** A person of the place, each word as it is written and as it sounds. */
export function namePerson(random: Random, { language, names }: Pick<Place, 'language' | 'names'>): PersonName {
  const { middleInitial = 0, doubleLast = 0, joiner = '-' } = customs[language] ?? {};
  const isWoman = random.chance(0.5);
  const first = random.pick(isWoman ? names.women : names.men);
  const bear = () =>
    isWoman ? feminine(random.pick(names.lastNames), names.womensEndings) : random.pick(names.lastNames);
  const last = bear();
  const second = random.chance(doubleLast) ? bear() : last;
  return {
    first: random.chance(middleInitial) ? `${first} ${random.pick(initials)}.` : first,
    last: second === last ? last : `${last}${joiner}${second}`,
    isWoman,
  };
}

const initials = [...'ABCDEFGHJKLMNPRSTVW'];

/** Both ways of writing end in their own way. */
function feminine(last: Word, endings: [string, string][] = []): Word {
  const sides = last.split('/').map((side) => {
    const ending = endings.find(([his]) => side.endsWith(his));
    return ending ? side.slice(0, -ending[0].length) + ending[1] : side;
  });
  return sides.join('/');
}

/** How the person is addressed, where somebody wrote it down. */
export function addressAs(random: Random, isWoman: boolean): string | null {
  return random.weighted([
    [88, isWoman ? 'ms' : 'mr'],
    [1, 'mx'],
    [4, 'dr'],
    [7, null],
  ]);
}
