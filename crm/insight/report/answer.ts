import type { FilterNode } from '#core/engine/query/filter.ts';
import type { Grouping } from '#core/engine/query/grouping.ts';
import type { Text } from '#core/kit/text.ts';
import type { ChartKind, Unit } from './definition.ts';

/** Counts, percentages and days as numbers, money as decimal text; null where there is nothing to divide by. */
export type Figure = number | string | null;

/** Days, both included. */
export interface Days {
  from: string;
  to: string;
}

export interface AnsweredPeriod {
  /** `thisQuarter`, `custom`, `all`. */
  name: string;
  /** Null: all time. */
  days: Days | null;
  /** What figures are compared with. Of a period that still runs, as much of the one before as has passed of it. */
  previous: Days | null;
}

interface Described {
  id: string;
  version: number;
  label: Text;
  explain: Text;
  unit: Unit;
}

export interface AnsweredFigure extends Described {
  better: 'higher' | 'lower' | null;
  value: Figure;
  previous: Figure;
  /** Finds exactly the records that were counted. */
  filter: FilterNode;
}

export interface Series extends Described {
  /** Over all rows; null when rows were cut off. */
  total: Figure;
  /** With the chart's and the row's filter it finds exactly the records that were counted. */
  filter: FilterNode | null;
}

export interface ChartRow {
  keys: unknown[];
  /** Null: the field is empty. */
  labels: (string | Text | null)[];
  values: Figure[];
  filter: FilterNode;
}

export interface AnsweredDimension extends Grouping {
  label: Text;
  /** Of the second dimension: its keys in order, which no row alone tells. */
  items?: { key: unknown; label: string | Text | null }[];
  /** Its values are steps in an order (stages, months, choices), not names in a list. */
  isOrdered?: boolean;
}

export interface AnsweredChart {
  id: string;
  title: Text;
  kind: ChartKind;
  /** Whether the period of the report chooses its records. */
  isDated: boolean;
  filter: FilterNode;
  dimensions: AnsweredDimension[];
  series: Series[];
  rows: ChartRow[];
  isTruncated: boolean;
}

export interface ReportSummary {
  id: string;
  title: Text;
  description: Text;
  object: string;
  filters: string[];
}

export interface AnsweredReport extends ReportSummary {
  /** Of every amount. */
  currency: string;
  timeZone: string;
  /** When the figures were read, ISO 8601 in UTC. */
  asOf: string;
  period: AnsweredPeriod;
  figures: AnsweredFigure[];
  sections: { id: string; title: Text; charts: AnsweredChart[] }[];
  omissions: AnsweredFigure[];
}
