import { parsePeriod, periodDays } from '#core/kit/periods.ts';
import { Late, raw, sql } from '#core/kit/sql.ts';
import { refuseUnknown } from '../custom-options.ts';
import { type Asker, type FieldDefinition, type FieldOptions, type FieldType, field, type Operator } from '../field.ts';
import { isNothing, pair, presence, settle, several } from '../operators.ts';
import { readWrittenDate } from './read-written-date.ts';
import { readDay, readRelativeDay } from './relative-day.ts';

const check = (value: unknown) => readRelativeDay(value) ?? readDay(value);

type Order = (wire: string, day: string) => boolean;

function against(symbol: string, holds: Order, holdsForNothing = false): Operator {
  return {
    takes: 'value',
    parse: check,
    sql: (at, value) => {
      const compared = sql`${at()} ${raw(symbol)} ${value}::date`;
      return holdsForNothing ? sql`(${compared} or ${at()} is null)` : compared;
    },
    test: (wire, value, _field, asker) =>
      isNothing(wire) ? holdsForNothing : holds(wire as string, settle(value, asker) as string),
  };
}

const operators: Record<string, Operator> = {
  eq: against('=', (a, b) => a === b),
  ne: against('<>', (a, b) => a !== b, true),
  in: {
    takes: 'values',
    parse: several(readDay),
    sql: (at, value) => sql`${at()} = any (${value}::date[])`,
    test: (wire, value) => (value as unknown[]).includes(wire),
  },
  lt: against('<', (a, b) => a < b),
  lte: against('<=', (a, b) => a <= b),
  gt: against('>', (a, b) => a > b),
  gte: against('>=', (a, b) => a >= b),
  between: {
    takes: 'range',
    parse: pair(check),
    sql: (at, value) => {
      const [from, to] = value as [unknown, unknown];
      return sql`${at()} between ${from}::date and ${to}::date`;
    },
    test: (wire, value, _field, asker) => {
      const [from, to] = settle(value, asker) as [string, string];
      return !isNothing(wire) && (wire as string) >= from && (wire as string) <= to;
    },
  },
  within: {
    takes: 'period',
    parse: (value) => {
      const period = parsePeriod(value);
      return [
        new Late<Asker>((asker) => periodDays(period, asker).from),
        new Late<Asker>((asker) => periodDays(period, asker).to),
      ];
    },
    sql: (at, value) => {
      const [from, to] = value as [unknown, unknown];
      return sql`(${at()} >= ${from}::date and ${at()} < ${to}::date)`;
    },
    test: (wire, value, _field, asker) => {
      const [from, to] = settle(value, asker) as [string, string];
      return !isNothing(wire) && (wire as string) >= from && (wire as string) < to;
    },
  },
};

export const dateType: FieldType<string> = {
  name: 'date',
  label: { en: 'Date', fr: 'Date' },
  canBeCustom: true,
  parts: () => [{ name: '', type: 'date', slot: 'time' }],
  parse: readDay,
  toParts: (value) => ({ '': value }),
  toJson: (at) => sql`to_char(${at()}, 'YYYY-MM-DD')`,
  operators: { ...operators, ...presence },
  sortKey: (at) => ({ sql: at(), type: 'date' }),
  fromText: (text, _field, { dayFirst }) => readWrittenDate(text, dayFirst),
  toText: (value) => value,
  schema: () => ({ type: 'string', format: 'date' }),
  // A company's own date may stand in a slot for times, and a difference of times is no number of days.
  formula: (at) => ({ type: 'date', sql: sql`(${at()})::date` }),
  groupings: ['value', 'day', 'week', 'month', 'quarter', 'year'],
  parseOptions: (given) => {
    refuseUnknown(given, []);
    return {};
  },
};

/** A day of the calendar, without time or zone; YYYY-MM-DD on the wire. */
export function date(options: FieldOptions): FieldDefinition {
  return field(dateType, options);
}
