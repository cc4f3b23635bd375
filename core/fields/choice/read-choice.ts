import { InvalidValue } from '#core/kit/problem.ts';
import { foldText, type Text } from '#core/kit/text.ts';
import { booleanOption, refuseUnknown } from '../custom-options.ts';
import type { Field } from '../field.ts';

/** One of the values to choose from. */
export interface Choice {
  value: string;
  label: Text;
  /** Name of a colour of the design system. */
  color?: string;
  /** Kept for the records that have it, no longer offered in forms. */
  isArchived?: boolean;
}

export interface ChoiceOptions {
  options: Choice[];
  /** Other values may be typed in. */
  allowOthers?: boolean;
}

const longest = 120;

/** A value of the field's list, or another one where others are allowed. Throws InvalidValue. */
export function readChoice(value: unknown, field: Field): string {
  const { options, allowOthers } = field.options as unknown as ChoiceOptions;
  if (typeof value !== 'string') throw new InvalidValue('not_text', 'expects text');
  if (options.some((option) => option.value === value)) return value;
  const other = value.trim();
  if (allowOthers && other !== '' && other.length <= longest && other.isWellFormed() && !other.includes('\0'))
    return other;
  const allowed = options.map((option) => option.value).join(', ');
  throw new InvalidValue('unknown_choice', `"${value.slice(0, longest)}" is not a choice; there are: ${allowed}`);
}

/** A cell of a spreadsheet: the value itself or its label in any language, accents and case aside. */
export function readChoiceText(text: string, field: Field): string {
  const folded = foldText(text);
  const { options } = field.options as unknown as ChoiceOptions;
  const found =
    options.find((option) => option.value === text.trim()) ??
    options.find((option) =>
      [option.value, option.label.en, option.label.fr].some((word) => foldText(word) === folded),
    );
  return found?.value ?? readChoice(text.trim(), field);
}

/** Labels of a value, for search; the value itself when it is none of the list. */
export function choiceWords(value: string, field: Field): string {
  const { options } = field.options as unknown as ChoiceOptions;
  const found = options.find((option) => option.value === value);
  return found ? [...new Set([found.label.en, found.label.fr])].join(' ') : value;
}

/** Checks the list an administrator made. Throws InvalidValue. */
export function parseChoiceOptions(given: Record<string, unknown>): Record<string, unknown> {
  refuseUnknown(given, ['options', 'allowOthers']);
  const list = given.options;
  if (!Array.isArray(list) || list.length === 0 || list.length > 500)
    throw new InvalidValue('not_a_list', 'expects a list of 1 to 500 choices', 'options');
  const seen = new Set<string>();
  const options = list.map((item, index): Choice => {
    const { value, label, color, isArchived } = (item ?? {}) as Partial<Choice>;
    const at = `options.${index}`;
    if (typeof value !== 'string' || value.trim() !== value || value === '' || value.length > longest)
      throw new InvalidValue('not_text', `needs a value of 1 to ${longest} characters`, at);
    if (seen.has(value)) throw new InvalidValue('duplicate', `"${value}" stands there twice`, at);
    seen.add(value);
    const english = typeof label?.en === 'string' ? label.en : value;
    const french = typeof label?.fr === 'string' ? label.fr : english;
    const marks = { ...(typeof color === 'string' && { color }), ...(isArchived === true && { isArchived }) };
    return { value, label: { en: english, fr: french }, ...marks };
  });
  const allowOthers = booleanOption(given, 'allowOthers');
  return { options, ...(allowOthers && { allowOthers }) };
}
