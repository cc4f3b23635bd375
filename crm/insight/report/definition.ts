import type { FilterNode } from '#core/engine/query/filter.ts';
import type { Grouping } from '#core/engine/query/grouping.ts';
import type { Text } from '#core/kit/text.ts';

/** What a figure is written as. Percentages are as people say them: 42.5. */
export type Unit = 'count' | 'money' | 'percent' | 'days' | 'number';

/** Something that can be added up over any records: the counting, or a field's sum. */
export interface Part {
  operation: 'count' | 'sum';
  field?: string;
  filter?: FilterNode;
}

/** Which records a figure looks at. */
export interface Population {
  filter: FilterNode;
  /** Date by which a period chooses among them; absent: as things stand now, whatever the period. */
  date?: string;
}

export type DatedPopulation = Population & { date: string };

/**
 * One figure, defined once and shown anywhere: a sum, or a sum divided by another. Both sides are added up before they
 * are divided, so that it is right for one owner and for all: never an average of averages.
 */
export interface Metric {
  id: string;
  /** Raised when the way it is worked out changes. */
  version: number;
  label: Text;
  /** How it is worked out, for the person who reads it. */
  explain: Text;
  unit: Unit;
  of: Population;
  value: Part;
  per?: Part;
  /** Which way is good news; absent: neither. */
  better?: 'higher' | 'lower';
}

/** `columns` follow time, `bars` compare, `funnel` keeps the order of its steps, `stack` splits bars by a second field. */
export type ChartKind = 'columns' | 'bars' | 'funnel' | 'stack';

export interface Dimension extends Grouping {
  /** Field of the same record that tells apart values of the same name: stages of several pipelines. */
  within?: string;
}

export interface Chart {
  id: string;
  title: Text;
  kind: ChartKind;
  of: Population;
  /** The field along the axis, and for a stack the one that splits. */
  groupBy: [Dimension] | [Dimension, Dimension];
  /** The first one is drawn, columns draw the second as a line, the table has them all. */
  metrics: Metric[];
  /** `own`: as the grouped values are listed everywhere. `largest`: by the first metric. */
  order: 'own' | 'largest';
}

export interface Section {
  id: string;
  title: Text;
  charts: Chart[];
}

/** A page of figures and charts about one object. What a `*.report.ts` file exports by default. */
export interface ReportDefinition {
  id: string;
  title: Text;
  description: Text;
  /** Lower numbers come first. */
  position: number;
  object: string;
  /** Whose dates say which period is worth showing first. */
  dated: DatedPopulation;
  /** Fields that a reader may narrow everything by, each a parameter of the address. */
  filters: string[];
  figures: Metric[];
  sections: Section[];
  /** Records that figures leave out, counted so that nobody wonders. */
  omissions: Metric[];
}

/** Defines a report. The one place from which its API, its page and the explanations follow. */
export function defineReport(definition: ReportDefinition): ReportDefinition {
  return definition;
}
