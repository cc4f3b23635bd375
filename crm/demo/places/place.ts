import { foldText } from '#core/kit/text.ts';
import type { Names } from './names/names.ts';

/** A word as it is written, and how it sounds in Latin letters where it is written otherwise: `Мария/Maria`. */
export type Word = string;

export interface Place {
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** ISO 639-1. */
  language: string;
  currency: string;
  names: Names;
  cities: { city: Word; region?: string; postalCode: string }[];
  /** `{n}` is the number of the house. */
  streets: string[];
  /** Made of `{last}`, `{city}` and the words below. */
  companies: string[];
  brands: Word[];
  trades: Word[];
  /** Numbers that regulators keep for stories, E.164; `#` is any digit. */
  phones: string[];
  mobiles: string[];
}

/** As it is written. */
export function written(word: Word): string {
  const at = word.indexOf('/');
  return at < 0 ? word : word.slice(0, at);
}

const slugs = new Map<Word, string>();
/** More than all lists hold together; names made of several words are made once. */
const mostSlugs = 5000;

/** Latin letters, digits and dashes: for addresses of mail and the web. */
export function slug(word: Word): string {
  const known = slugs.get(word);
  if (known !== undefined) return known;
  const latin = word.slice(word.indexOf('/') + 1);
  const made = foldText(latin.replaceAll('ı', 'i'))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (slugs.size < mostSlugs) slugs.set(word, made);
  return made;
}

/** Ofcom's, for drama. */
export const britishPhones = [
  '+4420794600##',
  '+4411349600##',
  '+4412149600##',
  '+4413149600##',
  '+4416149600##',
  '+4411449602##',
  '+4415149604##',
  '+4411749606##',
];
export const britishMobiles = ['+447700900###'];
/** 555-0100 to 555-0199 of an area code. */
export const american = (...areas: number[]) => areas.map((area) => `+1${area}55501##`);
/** Arcep's, for works of fiction. */
export const frenchPhones = ['+3319900####', '+3326191####', '+3335301####', '+3346571####', '+3353649####'];
export const frenchMobiles = ['+3363998####'];
