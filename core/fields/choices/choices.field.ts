import { InvalidValue } from '#core/kit/problem.ts';
import { sql } from '#core/kit/sql.ts';
import {
  type ChoiceOptions,
  choiceWords,
  parseChoiceOptions,
  readChoice,
  readChoiceText,
} from '../choice/read-choice.ts';
import { type Field, type FieldDefinition, type FieldOptions, type FieldType, field, type Operator } from '../field.ts';
import { none, several } from '../operators.ts';

const list = (wire: unknown) => (wire ?? []) as unknown[];
const check = several(readChoice);

const operators: Record<string, Operator> = {
  containsAny: {
    takes: 'values',
    parse: check,
    sql: (at, value) => sql`${at()} && ${value}::text[]`,
    test: (wire, value) => list(value).some((item) => list(wire).includes(item)),
  },
  containsAll: {
    takes: 'values',
    parse: check,
    sql: (at, value) => sql`${at()} @> ${value}::text[]`,
    test: (wire, value) => wire != null && list(value).every((item) => list(wire).includes(item)),
  },
  containsNone: {
    takes: 'values',
    parse: check,
    sql: (at, value) => sql`(not (${at()} && ${value}::text[]) or ${at()} is null)`,
    test: (wire, value) => !list(value).some((item) => list(wire).includes(item)),
  },
  empty: {
    takes: 'nothing',
    parse: none,
    sql: (at) => sql`coalesce(cardinality(${at()}), 0) = 0`,
    test: (wire) => list(wire).length === 0,
  },
  notEmpty: {
    takes: 'nothing',
    parse: none,
    sql: (at) => sql`cardinality(${at()}) > 0`,
    test: (wire) => list(wire).length > 0,
  },
};

/** Values without doubles, in the order of the list; others after it, as they were given. */
function arrange(values: string[], field: Field): string[] {
  const order = (field.options as unknown as ChoiceOptions).options.map(({ value }) => value);
  const given = new Set(values);
  return [...order.filter((value) => given.has(value)), ...[...given].filter((value) => !order.includes(value))];
}

export const choicesType: FieldType<string[]> = {
  name: 'choices',
  label: { en: 'Several choices', fr: 'Plusieurs choix' },
  canBeCustom: true,
  parts: () => [{ name: '', type: 'text[]' }],
  parse: (value, field) => {
    if (!Array.isArray(value)) throw new InvalidValue('not_a_list', 'expects a list of values');
    if (value.length > 500) throw new InvalidValue('too_many', 'takes at most 500 values');
    return arrange(
      value.map((item) => readChoice(item, field)),
      field,
    );
  },
  isEmpty: (value) => value.length === 0,
  toParts: (value) => ({ '': value }),
  toJson: (at) => sql`to_json(${at()})`,
  operators,
  fromText: (text, field) =>
    text
      .split(/[;\n|]/)
      .filter((item) => item.trim() !== '')
      .map((item) => readChoiceText(item, field)),
  toText: (value) => value.join('; '),
  schema: ({ options }) => {
    const { options: choices, allowOthers } = options as unknown as ChoiceOptions;
    const values = choices.map(({ value }) => value);
    const items = allowOthers ? { type: 'string', examples: values } : { type: 'string', enum: values };
    return { type: 'array', items, uniqueItems: true };
  },
  searchText: (value, field) => value.map((item) => choiceWords(item, field)).join(' '),
  parseOptions: parseChoiceOptions,
};

/** Several values out of a list. */
export function choices(options: FieldOptions & ChoiceOptions): FieldDefinition {
  const { options: list, allowOthers, ...common } = options;
  return field(choicesType, common, { options: list, allowOthers });
}
