import { InvalidValue } from '#core/kit/problem.ts';
import { sql } from '#core/kit/sql.ts';
import { dateType } from './date/date.field.ts';
import { dateTimeType } from './dateTime/dateTime.field.ts';
import { decimalType } from './decimal/decimal.field.ts';
import { durationType } from './duration/duration.field.ts';
import type { Field, FieldType, FormulaKind, Operator } from './field.ts';
import { integerType } from './integer/integer.field.ts';
import { textType } from './text/text.field.ts';
import { yesNoType } from './yesNo/yesNo.field.ts';

/** What a computed value can be. Money is a decimal in the base currency. */
export type Result = FormulaKind | 'integer' | 'duration';

const plainTypes: Record<Result, FieldType> = {
  text: textType as FieldType,
  number: decimalType as FieldType,
  money: decimalType as FieldType,
  integer: integerType as FieldType,
  duration: durationType as FieldType,
  yesNo: yesNoType as FieldType,
  date: dateType as FieldType,
  dateTime: dateTimeType as FieldType,
};

const kinds: Record<Result, FormulaKind> = {
  ...{ text: 'text', number: 'number', money: 'money', yesNo: 'yesNo', date: 'date', dateTime: 'dateTime' },
  integer: 'number',
  duration: 'number',
};

/** The results a computed field may declare. */
export const results = Object.keys(plainTypes) as Result[];

/**
 * The side of a computed field that behaves as the plain type of its result: it filters, sorts and is written like
 * a field of that type.
 */
export function derivedTraits(
  resultOf: (field: Field) => Result,
): Pick<
  FieldType,
  | 'isDerived'
  | 'canBeCustom'
  | 'parts'
  | 'parse'
  | 'toParts'
  | 'toJson'
  | 'operators'
  | 'operatorsOf'
  | 'sortKey'
  | 'toText'
  | 'schema'
  | 'measure'
  | 'formula'
> {
  const plain = (field: Field) => plainTypes[resultOf(field)];
  // Ten places, as computed numbers have; the computed field's own options mean nothing to the plain type.
  const asPlain = (field: Field): Field => ({ ...field, type: plain(field), options: { scale: 10 } });
  const delegate = (name: string, sample: Operator): Operator => {
    const find = (field: Field): Operator => {
      const found = plain(field).operators[name];
      if (!found) throw new InvalidValue('unknown_operator', `has no operator "${name}"`);
      return found;
    };
    return {
      takes: sample.takes,
      parse: (value, field) => find(field).parse(value, asPlain(field)),
      sql: (at, value, field, row) => find(field).sql(at, value, asPlain(field), row),
      test: (wire, value, field, asker) => find(field).test(wire, value, asPlain(field), asker),
    };
  };
  const operators: Record<string, Operator> = {};
  for (const type of Object.values(plainTypes))
    for (const [name, operator] of Object.entries(type.operators)) operators[name] ??= delegate(name, operator);
  return {
    isDerived: true,
    canBeCustom: true,
    parts: () => [],
    parse: () => {
      throw new InvalidValue('read_only', 'is computed and cannot be set');
    },
    toParts: () => ({}),
    toJson: (at, field) => plain(field).toJson(at, asPlain(field)),
    operators,
    operatorsOf: (field) =>
      Object.fromEntries(
        Object.entries(plain(field).operators).map(([name, operator]) => [
          name,
          { ...operators[name]!, takes: operator.takes },
        ]),
      ),
    sortKey: (at, field) => plain(field).sortKey!(at, asPlain(field)),
    toText: (value, field) => plain(field).toText(value, asPlain(field)),
    schema: (field) => ({ ...plain(field).schema(asPlain(field)), readOnly: true }),
    // What is no number adds up to nothing.
    measure: (at, field) => plain(field).measure?.(at, asPlain(field)) ?? sql`null::numeric`,
    formula: (at, field) => ({ type: kinds[resultOf(field)], sql: at() }),
  };
}
