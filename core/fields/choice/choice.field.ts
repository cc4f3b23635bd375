import { join, literal, sql } from '#core/kit/sql.ts';
import { type FieldDefinition, type FieldOptions, type FieldType, field } from '../field.ts';
import { equality, presence } from '../operators.ts';
import { type ChoiceOptions, choiceWords, parseChoiceOptions, readChoice, readChoiceText } from './read-choice.ts';

export type { Choice, ChoiceOptions } from './read-choice.ts';

export const choiceType: FieldType<string> = {
  name: 'choice',
  label: { en: 'Choice', fr: 'Choix' },
  canBeCustom: true,
  parts: () => [{ name: '', type: 'text', slot: 'text' }],
  parse: readChoice,
  toParts: (value) => ({ '': value }),
  toJson: (at) => at(),
  operators: { ...equality(() => choiceType, 'text'), ...presence },
  // In the order of the list, as people think of it; values that are not in it come last.
  sortKey: (at, { options }) => {
    const values = (options as unknown as ChoiceOptions).options.map(({ value }) => literal(value));
    const position = sql`coalesce(array_position(array[${join(values, ', ')}]::text[], ${at()}), ${literal(String(values.length + 1))}::int)`;
    return { sql: sql`case when ${at()} is not null then ${position} end`, type: 'integer' };
  },
  fromText: readChoiceText,
  toText: (value) => value,
  schema: ({ options }) => {
    const { options: list, allowOthers } = options as unknown as ChoiceOptions;
    const values = list.map(({ value }) => value);
    return allowOthers ? { type: 'string', examples: values } : { type: 'string', enum: values };
  },
  searchText: choiceWords,
  formula: (at) => ({ type: 'text', sql: at() }),
  parseOptions: parseChoiceOptions,
};

/** One value out of a list; the wire carries the value, never its label. */
export function choice(options: FieldOptions & ChoiceOptions): FieldDefinition {
  const { options: list, allowOthers, ...common } = options;
  return field(choiceType, common, { options: list, allowOthers });
}
