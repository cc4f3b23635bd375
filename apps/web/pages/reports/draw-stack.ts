import type { FilterNode } from '#core/engine/query/filter.ts';
import { groupCondition } from '#core/engine/query/group-condition.ts';
import { mostKinds } from '#core/ui/chart/palette.ts';
import type { Translate } from '#core/ui/locale/text.ts';
import type { AnsweredChart, AnsweredDimension, ChartRow, Series } from '#crm/insight/report/answer.ts';
import { allOf } from '#crm/insight/report/filters.ts';
import { type Drawing, mostBars } from './draw-chart.ts';
import type { FigureWriter } from './use-figures.ts';

interface Bar {
  key: unknown;
  label: string;
  rows: ChartRow[];
  total: number;
}

/** A colour of the stack: one value of the second dimension, or all those that have no colour of their own. */
interface Piece {
  id: string;
  name: string;
  covers: (key: unknown) => boolean;
  filter: FilterNode;
}

/** One bar per value of the first dimension, longest first, one piece per value of the second. */
export function drawStack(chart: AnsweredChart, chosen: Series, writer: FigureWriter, say: Translate): Drawing {
  const [first, second] = chart.dimensions as [AnsweredDimension, AnsweredDimension];
  const at = chart.series.indexOf(chosen);
  const valueIn = (row: ChartRow) => Number(row.values[at] ?? 0);
  const sum = (rows: ChartRow[]) => rows.reduce((total, row) => total + valueIn(row), 0);
  const bars = collect(chart, writer, sum).sort((a, b) => b.total - a.total);
  const shown = bars.slice(0, mostBars);
  const pieces = cut(second, chart.rows, sum, writer, say);
  return {
    data: {
      shape: 'stack',
      isOrdered: second.isOrdered ?? false,
      categories: shown.map(({ label }) => label),
      series: pieces.map(({ id, name, covers }) => ({
        id,
        name,
        values: shown.map(({ rows }) => sum(rows.filter(({ keys }) => covers(keys[1])))),
        write: (value) => writer.figure(chosen.unit, value),
        writeShort: (value) => writer.figure(chosen.unit, value, true),
      })),
      drawn: pieces.length,
    },
    filterOf: (category, index) => {
      const { key, rows } = shown[category]!;
      const piece = index === null ? undefined : pieces[index];
      const found = piece && rows.filter(({ keys }) => piece.covers(keys[1]));
      // A row knows best what was counted in it.
      const inPiece = found?.length === 1 ? found[0]!.filter : piece?.filter;
      return allOf(chart.filter, chosen.filter, groupCondition(first, key), inPiece);
    },
    left: bars.length - shown.length,
  };
}

function collect({ rows, dimensions }: AnsweredChart, writer: FigureWriter, sum: (rows: ChartRow[]) => number): Bar[] {
  const bars = Map.groupBy(rows, ({ keys: [key] }) => key);
  return [...bars].map(([key, own]) => ({
    key,
    label: writer.group(dimensions[0]!, key, own[0]!.labels[0]),
    rows: own,
    total: sum(own),
  }));
}

/** Without an order the largest have a colour each, and the rest share one. */
function cut(
  dimension: AnsweredDimension,
  rows: ChartRow[],
  sum: (rows: ChartRow[]) => number,
  writer: FigureWriter,
  say: Translate,
): Piece[] {
  const items = dimension.items ?? [];
  const isCut = !dimension.isOrdered && items.length > mostKinds;
  const sizes = new Map([...Map.groupBy(rows, ({ keys }) => keys[1])].map(([key, own]) => [key, sum(own)]));
  const largest = items.toSorted((a, b) => (sizes.get(b.key) ?? 0) - (sizes.get(a.key) ?? 0)).slice(0, mostKinds - 1);
  const own = isCut ? items.filter((item) => largest.includes(item)) : items;
  const pieces = own.map(
    ({ key, label }): Piece => ({
      id: String(key),
      name: writer.group(dimension, key, label),
      covers: (other) => other === key,
      filter: groupCondition(dimension, key),
    }),
  );
  if (!isCut) return pieces;
  const keys = own.map(({ key }) => key);
  const { field } = dimension;
  const rest: Piece = {
    id: 'rest',
    name: say('reports.others', { count: items.length - own.length }),
    covers: (key) => !keys.includes(key),
    filter: allOf(
      { field, op: 'notIn', value: keys.filter((key) => key !== null) },
      keys.includes(null) ? { field, op: 'notEmpty' } : null,
    ),
  };
  return [...pieces, rest];
}
