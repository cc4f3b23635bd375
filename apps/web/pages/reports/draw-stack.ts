import { groupCondition } from '#core/engine/query/group-condition.ts';
import type { AnsweredChart, ChartRow, Series } from '#crm/insight/report/answer.ts';
import { allOf } from '#crm/insight/report/filters.ts';
import { type Drawing, mostBars } from './draw-chart.ts';
import type { FigureWriter } from './use-figures.ts';

interface Bar {
  key: unknown;
  label: string;
  /** Rows by the key of the second dimension. */
  pieces: Map<unknown, ChartRow>;
  total: number;
}

/** One bar per value of the first dimension, longest first, one piece per value of the second. */
export function drawStack(chart: AnsweredChart, chosen: Series, writer: FigureWriter): Drawing {
  const [first, second] = chart.dimensions as [AnsweredChart['dimensions'][0], AnsweredChart['dimensions'][0]];
  const at = chart.series.indexOf(chosen);
  const bars = collect(chart, at, writer).sort((a, b) => b.total - a.total);
  const shown = bars.slice(0, mostBars);
  const items = second.items ?? [];
  return {
    data: {
      shape: 'stack',
      categories: shown.map(({ label }) => label),
      series: items.map(({ key, label }) => ({
        id: String(key),
        name: writer.group(second, key, label),
        values: shown.map(({ pieces }) => Number(pieces.get(key)?.values[at] ?? 0)),
        write: (value) => writer.figure(chosen.unit, value),
        writeShort: (value) => writer.figure(chosen.unit, value, true),
      })),
      drawn: items.length,
    },
    filterOf: (category, index) => {
      const bar = shown[category]!;
      const piece = index === null ? undefined : bar.pieces.get(items[index]?.key);
      return allOf(chart.filter, chosen.filter, piece ? piece.filter : groupCondition(first, bar.key));
    },
    left: bars.length - shown.length,
  };
}

function collect({ rows, dimensions }: AnsweredChart, at: number, writer: FigureWriter): Bar[] {
  const bars = new Map<unknown, Bar>();
  for (const row of rows) {
    const [key, split] = row.keys;
    const bar = bars.get(key) ?? {
      key,
      label: writer.group(dimensions[0]!, key, row.labels[0]),
      pieces: new Map<unknown, ChartRow>(),
      total: 0,
    };
    bar.pieces.set(split, row);
    bar.total += Number(row.values[at] ?? 0);
    bars.set(key, bar);
  }
  return [...bars.values()];
}
