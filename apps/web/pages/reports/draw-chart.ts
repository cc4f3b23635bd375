import type { FilterNode } from '#core/engine/query/filter.ts';
import type { ChartData, ChartSeries } from '#core/ui/chart/chart-data.ts';
import type { Translate } from '#core/ui/locale/text.ts';
import type { AnsweredChart, ChartRow, Series } from '#crm/insight/report/answer.ts';
import { allOf } from '#crm/insight/report/filters.ts';
import { drawStack } from './draw-stack.ts';
import type { FigureWriter } from './use-figures.ts';

/** Bars that compare stay few enough to be compared; the table has every one, and the card says so. */
export const mostBars = 10;

export interface Drawing {
  data: ChartData;
  /** What finds the records behind a category, or behind one series of it. */
  filterOf: (category: number, series: number | null) => FilterNode;
  /** Categories that there are and are not drawn. */
  left: number;
}

/** The series drawn unless the reader chose another: the first that has anything to draw. */
export function seriesToDraw({ series }: AnsweredChart, chosen?: string): Series {
  const found = series.find(({ id }) => id === chosen);
  return found ?? series.find(({ total }) => total === null || Number(total) !== 0) ?? series[0]!;
}

const toNumber = (value: ChartRow['values'][number]) => (value === null ? null : Number(value));

/** A chart as it is drawn, with the chosen series first. */
export function drawChart(chart: AnsweredChart, chosen: Series, writer: FigureWriter, say: Translate): Drawing {
  if (chart.kind === 'stack') return drawStack(chart, chosen, writer, say);
  const { series, rows, dimensions } = chart;
  const others = series.filter(({ id }) => id !== chosen.id);
  const partner = partnerOf(chart, chosen);
  const ordered = [chosen, ...(partner ? [partner] : []), ...others.filter((one) => one !== partner)];
  const sorted = chart.kind === 'bars' ? largestFirst(rows, series.indexOf(chosen)) : rows;
  const shown = chart.kind === 'bars' ? sorted.slice(0, mostBars) : sorted;
  const shape = chart.kind === 'columns' ? 'columns' : partner && chart.kind === 'funnel' ? 'nested' : 'bars';
  return {
    data: {
      shape,
      categories: shown.map(({ keys, labels }) => writer.group(dimensions[0]!, keys[0], labels[0])),
      series: ordered.map((one): ChartSeries => {
        const at = series.indexOf(one);
        return {
          id: one.id,
          name: say(one.label),
          values: shown.map(({ values }) => toNumber(values[at]!)),
          write: (value) => writer.figure(one.unit, value),
          writeShort: (value) => writer.figure(one.unit, value, true),
        };
      }),
      drawn: partner ? 2 : 1,
    },
    filterOf: (category, index) =>
      allOf(chart.filter, (index === null ? chosen : ordered[index]!).filter, shown[category]!.filter),
    left: sorted.length - shown.length,
  };
}

/** What is drawn with it: the number of records over columns of money, the weighted part within a step of a funnel. */
function partnerOf({ kind, series }: AnsweredChart, chosen: Series): Series | undefined {
  if (kind === 'columns' && chosen.unit !== 'count') return series.find(({ unit }) => unit === 'count');
  if (kind === 'funnel' && chosen === series[0])
    return series.find((one) => one !== chosen && one.unit === chosen.unit);
  return undefined;
}

/** The chart comes sorted by its first series; another one sorts it anew. */
function largestFirst(rows: ChartRow[], at: number): ChartRow[] {
  const value = (row: ChartRow) => Number(row.values[at] ?? Number.NEGATIVE_INFINITY);
  return rows.toSorted((a, b) => value(b) - value(a));
}
