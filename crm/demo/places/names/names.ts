import type { Word } from '../place.ts';

/** What people of a place are called. */
export interface Names {
  women: Word[];
  men: Word[];
  /** As men bear them, where women's differ. */
  lastNames: Word[];
  /** Endings of last names and what women's end in instead, in either way of writing. */
  womensEndings?: [his: string, hers: string][];
}

/** A list written as one text, separated by commas. */
export function listOf(text: string): Word[] {
  return text.split(',').map((word) => word.trim());
}
