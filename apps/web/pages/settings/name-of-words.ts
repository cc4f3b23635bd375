import { foldText } from '#core/kit/text.ts';

/** `Service contract` → `serviceContract`: what the API and the addresses call it. */
export function nameOfWords(words: string): string {
  const [first = '', ...rest] = foldText(words)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ');
  const camel = first + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return camel.replace(/^[0-9]+/, '').slice(0, 40);
}
