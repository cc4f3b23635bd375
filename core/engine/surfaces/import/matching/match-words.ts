import { foldText } from '#core/kit/text.ts';

/** Words without case and accents: what counts as the same name. */
export const foldWords = foldText;

/** Letters and digits alone: `GTX Pro` and `GTXPro`, `Müller-Lüdenscheidt` and `Muller Ludenscheidt`. */
export function denseWords(words: string): string {
  return foldText(words).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether two words differ by one letter only: one more, one less, another one, or two swapped. */
export function isOneLetterApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let endA = a.length - 1;
  let endB = b.length - 1;
  while (endA >= start && endB >= start && a[endA] === b[endB]) {
    endA -= 1;
    endB -= 1;
  }
  const [left, right] = [a.slice(start, endA + 1), b.slice(start, endB + 1)];
  if (left.length + right.length <= 2 && Math.max(left.length, right.length) <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
