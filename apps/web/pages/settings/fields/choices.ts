import type { Text } from '#core/kit/text.ts';
import { completeWords } from '#core/ui/words-input.tsx';
import { nameOfWords } from '../name-of-words.ts';

/** A choice while it is being edited: `id` keeps its line apart from others that say the same. */
export interface ListedChoice {
  id: string;
  /** Empty until the field is saved, when it is made from the label. */
  value: string;
  label: Text;
  color?: string;
  isArchived?: boolean;
}

export const choiceColors = [
  'gray',
  'accent',
  'blue',
  'cyan',
  'teal',
  'green',
  'yellow',
  'orange',
  'red',
  'pink',
  'violet',
];

export function newChoice(name: string, position: number): ListedChoice {
  const color = choiceColors[position % choiceColors.length]!;
  return { id: crypto.randomUUID(), value: '', label: { en: name, fr: name }, color };
}

export function readChoices(options: Record<string, unknown>): ListedChoice[] {
  return ((options.options ?? []) as (Omit<ListedChoice, 'id'> & { id?: string })[]).map((choice) => ({
    ...choice,
    label: typeof choice.label === 'string' ? { en: choice.label, fr: choice.label } : choice.label,
    id: choice.id ?? choice.value,
  }));
}

/** As the API wants them: named lines only, each value once; values that records already carry stay. */
export function writeChoices(choices: ListedChoice[]): Omit<ListedChoice, 'id'>[] {
  const taken = new Set(choices.map((choice) => choice.value).filter(Boolean));
  return choices
    .map(({ id: _id, ...choice }) => ({ ...choice, label: completeWords(choice.label) }))
    .filter((choice) => choice.label.en !== '')
    .map((choice) => {
      if (choice.value) return choice;
      const base = nameOfWords(choice.label.en) || 'choice';
      let value = base;
      for (let number = 2; taken.has(value); number++) value = `${base}${number}`;
      taken.add(value);
      return { ...choice, value };
    });
}
