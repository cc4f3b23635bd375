import type { Choice, ChoiceOptions } from '#core/fields/choice/choice.field.ts';
import type { Field } from '#core/fields/field.ts';
import { denseWords, foldWords, isOneLetterApart } from './match-words.ts';

/** Values to choose from, where the field has such. */
export function choicesOf(field: Field): Choice[] | undefined {
  const { options } = field.options as Partial<ChoiceOptions>;
  return Array.isArray(options) ? options : undefined;
}

/** Shorter words are too easily one letter apart by chance. */
const leastSimilar = 5;

/**
 * The choice that the words name, in any language; by another spacing or but for one letter where only one choice is
 * that near ("technolgy").
 */
export function findChoice(field: Field, words: string): { value: string; isSimilar: boolean } | undefined {
  const list = choicesOf(field) ?? [];
  const namesOf = ({ value, label }: Choice) => [value, label.en, label.fr];
  const same = (fold: (text: string) => string) => {
    const wanted = fold(words);
    return list.filter((choice) => namesOf(choice).some((name) => fold(name) === wanted));
  };
  const exact = list.find(({ value }) => value === words) ?? same(foldWords)[0];
  if (exact) return { value: exact.value, isSimilar: false };
  const dense = denseWords(words);
  if (dense === '') return undefined;
  const spaced = same(denseWords);
  if (spaced.length === 1) return { value: spaced[0]!.value, isSimilar: true };
  if (dense.length < leastSimilar) return undefined;
  const near = list.filter((choice) => namesOf(choice).some((name) => isOneLetterApart(denseWords(name), dense)));
  return near.length === 1 ? { value: near[0]!.value, isSimilar: true } : undefined;
}
