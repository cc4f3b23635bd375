import type { Money } from '#core/fields/money/money.field.ts';
import type { Place } from './places/place.ts';
import type { Random } from './random.ts';
import type { Subjects } from './subjects.ts';

/** What a factory of sample records needs to know of the world. */
export interface Draft {
  random: Random;
  place: Place;
  subjects: Subjects;
  /** The day it is written, YYYY-MM-DD. */
  day: string;
  /** An amount in the base currency as it is stored. */
  base(amount: number, day: string): Required<Money>;
}

/** Fills in `{product}` and `{account}`. */
export function fillIn(text: string, words: Record<string, string>): string {
  return text.includes('{') ? text.replace(/\{(\w+)\}/g, (_, key: string) => words[key] ?? '') : text;
}
