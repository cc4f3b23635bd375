import { type AggregateRequest, mostGroups } from '#core/engine/query/aggregate.ts';
import { today } from '#core/kit/periods.ts';
import type { AnsweredChart, ChartRow, Days, Series } from './answer.ts';
import type { Chart, Metric } from './definition.ts';
import { groupingsOf, readDimensions } from './dimensions.ts';
import { fillPeriods } from './fill-periods.ts';
import { type Asked, countedBy, type GroupRow, narrow, partsOf, type Question } from './question.ts';
import { addSums, type Sums, workOut } from './work-out.ts';

/** One chart: its rows, each with what finds the records behind it. */
export function askChart(chart: Chart, asked: Asked): Question<AnsweredChart> {
  const { groupBy, metrics, order } = chart;
  const filter = narrow(chart.of, asked, asked.period.days);
  const [first, second] = groupBy;
  const measures = metrics.flatMap(partsOf);
  const requests: AggregateRequest[] = [
    { filter, groupBy: groupingsOf(groupBy), measures, ...(order === 'largest' && { largestBy: 0 }) },
    // Rows tell the order of the second field only within the first.
    ...(second ? [{ filter, groupBy: groupingsOf([second]), measures: [{ operation: 'count' as const }] }] : []),
  ];
  return {
    requests,
    answer: ([found, inOrder]) => {
      const groups = found!.slice(0, mostGroups);
      const isTruncated = found!.length > mostGroups;
      const { described, rows: named } = readDimensions(groupBy, groups, asked);
      const { currency } = asked.scope.principal;
      const rows = groups.map(({ values }, index): ChartRow => {
        const sums = splitSums(metrics, values);
        return { ...named[index]!, values: metrics.map((metric, place) => workOut(metric, sums[place]!, currency)) };
      });
      const nothing = metrics.map((metric) => workOut(metric, [], currency));
      const sorted = order === 'largest' ? rows.toSorted(byFirstValue) : rows;
      if (second) described[1]!.items = itemsOf(second, inOrder!, asked);
      return {
        id: chart.id,
        title: chart.title,
        kind: chart.kind,
        isDated: chart.of.date !== undefined,
        filter,
        dimensions: described,
        series: describeSeries(metrics, groups, isTruncated, currency),
        rows: second ? sorted : fillPeriods(sorted, first, nothing, monthsSoFar(asked)),
        isTruncated,
      };
    },
  };
}

function itemsOf(dimension: Chart['groupBy'][0], inOrder: GroupRow[], asked: Asked) {
  const { rows } = readDimensions([dimension], inOrder, asked);
  return rows.map(({ keys: [key], labels: [label] }) => ({ key, label: label! }));
}

/** Months of the period that have begun: those to come are left out unless something is dated in them. */
function monthsSoFar({ period: { days }, scope }: Asked): Days | null {
  const now = String(today(scope.principal));
  if (!days || days.from > now) return null;
  return { from: `${days.from.slice(0, 7)}-01`, to: [days.to, now].sort()[0]! };
}

/** Largest first; what has no value comes last. */
function byFirstValue(a: ChartRow, b: ChartRow): number {
  const [x, y] = [a.values[0], b.values[0]];
  if (x === null || y === null) return Number(x === null) - Number(y === null);
  return Number(y) - Number(x);
}

/** Values of a group, handed out to the metrics whose parts they are. */
function splitSums(metrics: Metric[], values: Sums): Sums[] {
  let at = 0;
  return metrics.map((metric) => {
    const start = at;
    at += partsOf(metric).length;
    return values.slice(start, at);
  });
}

function describeSeries(metrics: Metric[], groups: GroupRow[], isTruncated: boolean, currency: string): Series[] {
  const split = groups.map(({ values }) => splitSums(metrics, values));
  return metrics.map((metric, index) => {
    const { id, version, label, explain, unit } = metric;
    const total = isTruncated ? null : workOut(metric, addSums(split.map((sums) => sums[index]!)), currency);
    return { id, version, label, explain, unit, total, filter: countedBy(metric) };
  });
}
