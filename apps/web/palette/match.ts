import { foldText } from '#core/kit/text.ts';

/** How well the words are found in the text: 0 not at all, 3 it begins with them, 2 words begin so, 1 inside. */
export function rankMatch(text: string, asked: string): 0 | 1 | 2 | 3 {
  const within = foldText(text);
  const words = foldText(asked).split(' ').filter(Boolean);
  if (words.length === 0 || within.startsWith(words.join(' '))) return 3;
  const begins = within.split(/[\s:·-]+/);
  if (words.every((word) => begins.some((begin) => begin.startsWith(word)))) return 2;
  return words.every((word) => within.includes(word)) ? 1 : 0;
}
