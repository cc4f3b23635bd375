import type { Field, TextContext } from '#core/fields/field.ts';
import { InvalidValue } from '#core/kit/problem.ts';
import type { ColumnTarget } from '../../columns.ts';
import { unguardCell } from '../../csv-text.ts';

const withTime = /^(.*\d)[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s?(?:[ap]\.?m\.?)?(?:Z|[+-]\d{2}:?\d{2})?$/i;

/** The cell's words: without spaces around them, and nothing for words that mean nothing. */
export function wordsOf(cell: string, nullWords: string[]): string {
  const words = unguardCell(cell.trim());
  return nullWords.includes(words) ? '' : words;
}

/**
 * The words of a cell → the wire value of the target's field, or of a side of it. Throws InvalidValue.
 */
export function readCell({ field, part, kind }: ColumnTarget, words: string, context: TextContext): unknown {
  if (kind === 'part') {
    const side = field.type.subfields?.(field)[part!];
    return side?.type.fromText ? side.type.fromText(words, field, context) : words;
  }
  const { fromText } = field.type;
  if (!fromText) return words;
  const country = readCountryAlone(field, words, context);
  if (country) return { country };
  try {
    return fromText(words, field, context);
  } catch (error) {
    // Databases write days with a time of midnight; the day is what such a column means.
    const day = error instanceof InvalidValue && withTime.exec(words)?.[1];
    if (!day) throw error;
    return fromText(day, field, context);
  }
}

/** "Germany" in a column of addresses is a country, though a line of an address would begin with the street. */
function readCountryAlone(field: Field, words: string, context: TextContext): unknown {
  const side = field.type.subfields?.(field).country;
  if (!side?.type.fromText || words.includes(',') || words.includes('\n')) return undefined;
  try {
    return side.type.fromText(words, field, context);
  } catch (error) {
    if (error instanceof InvalidValue) return undefined;
    throw error;
  }
}

/** Whether the words make a value that the field would take. */
export function isReadable(target: ColumnTarget, words: string, context: TextContext): boolean {
  try {
    const value = readCell(target, words, context);
    if (target.kind === 'value') target.field.type.parse(value, target.field, context);
    return true;
  } catch (error) {
    if (error instanceof InvalidValue) return false;
    throw error;
  }
}
