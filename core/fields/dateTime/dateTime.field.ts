import { parsePeriod, periodInstants } from '#core/kit/periods.ts';
import { Late, sql } from '#core/kit/sql.ts';
import { refuseUnknown } from '../custom-options.ts';
import { type Asker, type FieldDefinition, type FieldOptions, type FieldType, field, type Operator } from '../field.ts';
import { isNothing, pair, presence, settle } from '../operators.ts';
import { readInstant, readWrittenTime } from './read-instant.ts';
import { readSpan, type Span } from './spans.ts';

type Bounds = [from: string, to: string];

/** An operator on the bounds of its value's span. */
function onSpan(
  compile: (column: ReturnType<typeof sql>, span: Span) => ReturnType<typeof sql>,
  holds: (wire: string, bounds: Bounds) => boolean,
  holdsForNothing = false,
): Operator {
  return {
    takes: 'value',
    parse: readSpan,
    sql: (at, value) => compile(at(), value as Span),
    test: (wire, value, _field, asker) =>
      isNothing(wire) ? holdsForNothing : holds(wire as string, settle(value, asker) as Bounds),
  };
}

const isInside = (wire: string, [from, to]: Bounds) => wire >= from && wire < to;

const inside = onSpan(
  (column, [from, to]) => sql`(${column} >= ${from}::timestamptz and ${column} < ${to}::timestamptz)`,
  isInside,
);

const operators: Record<string, Operator> = {
  eq: inside,
  ne: onSpan(
    (column, [from, to]) =>
      sql`(${column} < ${from}::timestamptz or ${column} >= ${to}::timestamptz or ${column} is null)`,
    (wire, bounds) => !isInside(wire, bounds),
    true,
  ),
  lt: onSpan(
    (column, [from]) => sql`${column} < ${from}::timestamptz`,
    (wire, [from]) => wire < from,
  ),
  lte: onSpan(
    (column, [, to]) => sql`${column} < ${to}::timestamptz`,
    (wire, [, to]) => wire < to,
  ),
  gt: onSpan(
    (column, [, to]) => sql`${column} >= ${to}::timestamptz`,
    (wire, [, to]) => wire >= to,
  ),
  gte: onSpan(
    (column, [from]) => sql`${column} >= ${from}::timestamptz`,
    (wire, [from]) => wire >= from,
  ),
  between: {
    ...inside,
    takes: 'range',
    parse: (value, field) => {
      const [first, last] = pair(readSpan)(value, field) as [Span, Span];
      return [first[0], last[1]];
    },
  },
  within: {
    ...inside,
    takes: 'period',
    parse: (value) => {
      const period = parsePeriod(value);
      return [
        new Late<Asker>((asker) => periodInstants(period, asker).from),
        new Late<Asker>((asker) => periodInstants(period, asker).to),
      ];
    },
  },
};

export const dateTimeType: FieldType<string> = {
  name: 'dateTime',
  label: { en: 'Date and time', fr: 'Date et heure' },
  canBeCustom: true,
  parts: () => [{ name: '', type: 'timestamptz', slot: 'time' }],
  parse: readInstant,
  toParts: (value) => ({ '': value }),
  toJson: (at) => sql`to_char(${at()} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  operators: { ...operators, ...presence },
  // The column itself, so that its index serves; a cursor keeps it as ::text, which has the microseconds.
  sortKey: (at) => ({ sql: at(), type: 'timestamptz' }),
  fromText: (text, _field, { timeZone, dayFirst }) => readWrittenTime(text, timeZone, dayFirst),
  toText: (value) => value,
  schema: () => ({ type: 'string', format: 'date-time' }),
  formula: (at) => ({ type: 'dateTime', sql: at() }),
  groupings: ['value', 'day', 'week', 'month', 'quarter', 'year'],
  parseOptions: (given) => {
    refuseUnknown(given, []);
    return {};
  },
};

/** An instant; ISO 8601 on the wire, with any offset on the way in and in UTC on the way out. */
export function dateTime(options: FieldOptions): FieldDefinition {
  return field(dateTimeType, options);
}
