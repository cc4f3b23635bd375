import type { Heading } from '../source/data-rows.ts';

/** `{account} – {product}`: text with words of columns in it. */
export type Template = (string | { index: number })[];

/** Reads a template; gives a sentence when it names a column that is not there. */
export function parseTemplate(text: string, byName: Map<string, Heading>): Template | string {
  const template: Template = [];
  for (const piece of text.split(/(\{[^{}]+\})/)) {
    if (piece === '') continue;
    const name = /^\{(.+)\}$/.exec(piece)?.[1]?.trim();
    if (name === undefined) {
      template.push(piece);
      continue;
    }
    const heading = byName.get(name.toLowerCase());
    if (!heading) return `names a column that the file does not have: "${name}"`;
    template.push({ index: heading.index });
  }
  return template;
}

/** The text for a row. Where a column is empty, what joins it to its neighbours goes too. */
export function fillTemplate(template: Template, wordsAt: (index: number) => string): string {
  if (template.every((piece) => typeof piece === 'string')) return template.join('').trim();
  let text = '';
  let joint = '';
  let hasWords = false;
  for (const piece of template) {
    if (typeof piece === 'string') {
      joint = hasWords || text !== '' ? piece : joint + piece;
      continue;
    }
    const words = wordsAt(piece.index);
    if (words === '') continue;
    text += hasWords ? joint + words : isJoint(joint) ? words : joint + words;
    joint = '';
    hasWords = true;
  }
  if (!hasWords) return '';
  return (isJoint(joint) ? text : text + joint).trim();
}

/** Signs and spaces alone only join; words say something of their own. */
function isJoint(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}
