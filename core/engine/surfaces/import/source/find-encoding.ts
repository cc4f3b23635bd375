import iconv from 'iconv-lite';
import { Problem } from '#core/kit/problem.ts';
import type { Encoding, Utf8Check } from './encoding.ts';

/** What the file's encoding was found by, for the wizard to say. */
export interface FoundEncoding {
  encoding: Encoding;
  hasMark: boolean;
}

const marks: [bytes: number[], encoding: Encoding][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/**
 * The encoding of a file from its first bytes and from whether the whole is UTF-8. Throws a 422 naming the line where
 * text that is UTF-8 nearly everywhere is broken, since guessing another encoding would garble all the rest.
 */
export function findEncoding(head: Buffer, utf8: Utf8Check): FoundEncoding {
  for (const [bytes, encoding] of marks)
    if (bytes.every((byte, index) => head[index] === byte)) {
      if (encoding === 'utf-8' && utf8.malformed > 0) throw brokenUtf8(utf8);
      return { encoding, hasMark: true };
    }
  const wide = findWide(head);
  if (wide) return { encoding: wide, hasMark: false };
  if (utf8.malformed === 0) return { encoding: 'utf-8', hasMark: false };
  if (utf8.wellFormed > utf8.malformed * 10) throw brokenUtf8(utf8);
  return { encoding: findLegacy(head), hasMark: false };
}

function brokenUtf8({ firstMalformedLine: line }: Utf8Check): Problem {
  return new Problem(
    422,
    'broken_encoding',
    `Line ${line}: the file is UTF-8, but some bytes of this line are not. Save it anew as UTF-8, or choose another encoding.`,
    { extra: { line } },
  );
}

/** Two bytes a character, without a mark: every other byte of plain words is zero. */
function findWide(head: Buffer): Encoding | undefined {
  const sample = head.subarray(0, 4096 & ~1);
  if (sample.length < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    if (sample[at] === 0) even += 1;
    if (sample[at + 1] === 0) odd += 1;
  }
  const pairs = sample.length / 2;
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.4 && odd < pairs * 0.05) return 'utf-16be';
  return undefined;
}

const candidates: Encoding[] = ['windows-1252', 'macintosh', 'windows-1250', 'windows-1251'];
const western = /[àâäáãåçéèêëíìîïñóòôöõúùûüÿæœßøÀÂÄÁÃÅÇÉÈÊËÍÌÎÏÑÓÒÔÖÕÚÙÛÜŒÆØ]/u;
const central = /[ąćčďęěłńňőřśšťůűźžżĄĆČĎĘĚŁŃŇŐŘŚŠŤŮŰŹŽŻ]/u;
const cyrillic = /[а-яА-ЯёЁ]/u;

/**
 * One byte a character: the encoding under which bytes beyond ASCII make letters where letters belong. When nothing
 * tells them apart it is windows-1252, which nearly all of them are.
 */
function findLegacy(head: Buffer): Encoding {
  const scores = candidates.map((encoding) => ({ encoding, score: scoreOf(iconv.decode(head, encoding), encoding) }));
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).encoding;
}

function scoreOf(text: string, encoding: Encoding): number {
  let score = 0;
  for (const match of text.matchAll(/(?<before>\p{L}?)(?<letter>\P{ASCII})(?<after>\p{L}?)/gu)) {
    const { before, letter, after } = match.groups as { before: string; letter: string; after: string };
    const isInWord = before !== '' || after !== '';
    // A capital in the middle of a small word is what a wrong table makes of an accent.
    const isOdd = /\p{Ll}/u.test(before) && /\p{Lu}/u.test(letter);
    if (!isInWord) continue;
    // Accents stand among plain letters; whole words of them are another alphabet, read by the wrong table.
    const isRun = encoding !== 'windows-1251' && /\P{ASCII}/u.test(before);
    if (isRun) {
      score -= 1;
      continue;
    }
    if (isOdd || !/\p{L}|[’‘–—]/u.test(letter)) score -= 2;
    else if (western.test(letter)) score += encoding === 'windows-1250' ? 0.9 : 1;
    else if (encoding === 'windows-1250' && central.test(letter)) score += 1;
    else if (encoding === 'windows-1251' && cyrillic.test(letter) && (isCyrillic(before) || isCyrillic(after)))
      score += 1;
    else score -= 1;
  }
  return score;
}

const isCyrillic = (letter: string) => cyrillic.test(letter);
