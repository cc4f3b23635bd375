/** 0 too short or what everybody tries, 1 weak, 2 fair, 3 good, 4 strong. */
export type Strength = 0 | 1 | 2 | 3 | 4;

/** The server's own limit. */
export const shortest = 10;

const common = /password|motdepasse|azerty|qwerty|123456|abcdef|letmein|welcome|bienvenue|rapport|admin/gi;

/**
 * Bits that a guesser has to try, roughly: letters of the kinds used, with repeats, runs and common words counting
 * as one. An estimate to encourage; what is refused is the server's decision.
 */
export function strengthOf(password: string, known: string[] = []): Strength {
  if (password.length < shortest) return 0;
  let rest = password.replace(common, '·');
  for (const word of known) if (word.length > 3) rest = rest.replaceAll(new RegExp(quote(word), 'gi'), '·');
  const units = [...rest].filter((letter, index, all) => {
    const step = letter.charCodeAt(0) - (all[index - 1]?.charCodeAt(0) ?? -99);
    return Math.abs(step) > 1;
  });
  const kinds: [RegExp, number][] = [
    [/[a-z]/, 26],
    [/[A-Z]/, 26],
    [/\d/, 10],
    [/[^a-zA-Z\d]/, 32],
  ];
  const alphabet = kinds.reduce((sum, [kind, size]) => sum + (kind.test(rest) ? size : 0), 0);
  const bits = new Set(units).size < 4 ? 0 : units.length * Math.log2(Math.max(alphabet, 2));
  return bits < 36 ? 1 : bits < 52 ? 2 : bits < 72 ? 3 : 4;
}

function quote(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
