import type { ObjectModel } from '#core/engine/model/model.ts';
import type { AggregateRequest } from '#core/engine/query/aggregate.ts';
import type { FilterNode } from '#core/engine/query/filter.ts';
import type { Scope } from '#core/engine/query/row.ts';
import type { AnsweredPeriod, Days } from './answer.ts';
import type { Metric, Part, Population } from './definition.ts';
import { allOf } from './filters.ts';

/** What a report is asked about. */
export interface Asked {
  scope: Scope;
  object: ObjectModel;
  period: AnsweredPeriod;
  /** What the reader narrowed everything by. */
  narrowed: FilterNode[];
}

/** One group as the aggregate gave it. */
export interface GroupRow {
  keys: unknown[];
  labels: (string | null)[];
  values: (number | string | null)[];
}

/** What has to be read for a part of the report, and what is made of it. All questions travel in one round trip. */
export interface Question<Answer> {
  requests: AggregateRequest[];
  answer: (results: GroupRow[][]) => Answer;
}

export function within(field: string | undefined, days: Days | null): FilterNode | null {
  return field && days ? { field, op: 'between', value: [days.from, days.to] } : null;
}

/** The population as the reader narrowed it, in the days. */
export function narrow({ filter, date }: Population, { narrowed }: Asked, days: Days | null): FilterNode {
  return allOf(filter, within(date, days), ...narrowed);
}

/** Parts of a metric in the order in which `workOut` takes their sums. */
export function partsOf({ value, per }: Metric): Part[] {
  return per ? [value, per] : [value];
}

/** Of a quotient the records below the line are the ones counted. */
export function countedBy({ value, per }: Metric): FilterNode | null {
  return (per ?? value).filter ?? null;
}
