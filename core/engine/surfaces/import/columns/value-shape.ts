import type { TextContext } from '#core/fields/field.ts';
import type { ColumnTarget } from '../../columns.ts';
import { choicesOf } from '../matching/choices.ts';
import type { ColumnSample } from './column-sample.ts';
import { isReadable } from './read-cell.ts';

/** What the words of a column say about a target. */
export interface ValueShape {
  /** Share of the words that the field would take. */
  readable: number;
  /** How surely the words alone mean this field, whatever the heading. */
  telling: number;
}

/** Words so particular that they tell a kind of field by themselves. */
const tellings: { pattern: RegExp; isFor(target: ColumnTarget): boolean }[] = [
  {
    pattern: /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/,
    isFor: ({ field, kind }) => kind === 'value' && (field.type.name === 'emails' || field.key === 'email'),
  },
  {
    pattern: /^\+?[\d\s().\-/]{7,}(?:\s?(?:x|ext\.?)\s?\d+)?$/,
    isFor: ({ field, kind }) => kind === 'value' && field.type.name === 'phones',
  },
];

const looksLikeDay = /^\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}/;
const most = 60;

/** Compares the words with what the field reads; only where the heading is no hint are telling words looked for. */
export function scoreContent(
  column: ColumnSample,
  target: ColumnTarget,
  context: TextContext,
  isNamed: boolean,
): ValueShape {
  const words = column.distinct.slice(0, most);
  if (words.length === 0) return { readable: 1, telling: 0 };
  if (isNamed) {
    // Choices that are not on the list yet may come to be.
    const isChecked = (target.kind === 'value' && !choicesOf(target.field)) || target.kind === 'part';
    const good = isChecked ? words.filter((word) => isReadable(target, word, context)).length : words.length;
    return { readable: good / words.length, telling: 0 };
  }
  const telling = tellings.find(({ isFor }) => isFor(target));
  if (!telling) return { readable: 0, telling: 0 };
  const share = words.filter((word) => telling.pattern.test(word) && !looksLikeDay.test(word)).length / words.length;
  // Long numbers may be anything; a plus sign or brackets make them numbers to call.
  const isVague = target.field.type.name === 'phones' && !words.some((word) => /[+()\s-]/.test(word));
  return { readable: share, telling: share > 0.8 && !isVague ? 0.6 * share : 0 };
}
