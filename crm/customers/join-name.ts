/** Scripts whose names put the family first and need no space between. */
const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+$/u;

/** First and last name as one, in the order and with the space that their script wants. */
export function joinName(first: unknown, last: unknown): string {
  const given = typeof first === 'string' ? first.trim() : '';
  const family = typeof last === 'string' ? last.trim() : '';
  if (given && family && unspaced.test(given) && unspaced.test(family)) return `${family}${given}`;
  return [given, family].filter(Boolean).join(' ');
}
