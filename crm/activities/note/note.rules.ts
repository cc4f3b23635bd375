import { defineRules } from '#core/engine/operations/rules.ts';
import { plainText } from '#core/fields/richText/richText.field.ts';
import { touchParties } from '../rules/touch.ts';

const longest = 80;

export default defineRules({
  object: 'note',
  prepare(change) {
    if (change.has('body')) change.after.title = titleOf(String(change.after.body ?? ''));
  },
  // Written at the moment of the contact; later corrections and notes brought in from elsewhere are none.
  follow: (change, context) =>
    touchParties(change, context, change.verb === 'create' && !context.isImport ? new Date().toISOString() : null),
});

/** The first line that says something, cut between words. */
function titleOf(body: string): string | null {
  const line =
    plainText(body)
      .split('\n')
      .find((text) => text.trim() !== '')
      ?.trim() ?? '';
  if (line.length <= longest) return line || null;
  const cut = line.slice(0, longest - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
