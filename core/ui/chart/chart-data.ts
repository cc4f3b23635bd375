/** One row of bars, columns or points. */
export interface ChartSeries {
  id: string;
  name: string;
  /** One per category; null: nothing to draw. */
  values: (number | null)[];
  /** A value in full, for the tooltip and for whoever hears it. */
  write: (value: number | null) => string;
  /** A value where there is little room. */
  writeShort: (value: number) => string;
}

export type ChartShape = 'columns' | 'bars' | 'nested' | 'stack';

/**
 * `columns`: the first series as columns, a second as a line on an axis of its own. `bars`: lying bars. `nested`: the second inside the first, as a part of it. `stack`: one bar per category, one piece per
 * series.
 */
export interface ChartData {
  shape: ChartShape;
  categories: string[];
  series: ChartSeries[];
  /** Pieces of a stack are steps in an order, such as stages: shades of one colour. Else each has a colour of its own. */
  isOrdered?: boolean;
  /** How many of the series are drawn; the tooltip tells of the others. */
  drawn: number;
}
