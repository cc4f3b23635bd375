import { type AggregateRequest, mostGroups } from '#core/engine/query/aggregate.ts';
import { groupCondition } from '#core/engine/query/group-condition.ts';
import type { Field } from '#core/fields/field.ts';
import type { AnsweredChart, ChartRow, Dimension, Series } from './answer.ts';
import type { Chart, Metric } from './definition.ts';
import { findField, nameOf } from './dimensions.ts';
import { fillMonths } from './fill-months.ts';
import { allOf } from './filters.ts';
import { type Asked, countedBy, type GroupRow, narrow, partsOf, type Question } from './question.ts';
import { addSums, type Sums, workOut } from './work-out.ts';

/** One chart: its rows, each with what finds the records behind it. */
export function askChart(chart: Chart, asked: Asked): Question<AnsweredChart> {
  const { groupBy, metrics, order } = chart;
  const filter = narrow(chart.of, asked, asked.period.days);
  const [first, second] = groupBy;
  const requests: AggregateRequest[] = [
    { filter, groupBy, measures: metrics.flatMap(partsOf), ...(order === 'largest' && { largestBy: 0 }) },
    // Rows tell the order of the second field only within the first.
    ...(second ? [{ filter, groupBy: [second], measures: [{ operation: 'count' as const }] }] : []),
  ];
  const fields = groupBy.map(({ field }) => findField(asked.scope, asked.object, field));
  return {
    requests,
    answer: ([found, inOrder]) => {
      const groups = found!.slice(0, mostGroups);
      const isTruncated = found!.length > mostGroups;
      const rows = groups.map((group) => toRow(group, chart, fields, asked));
      const sorted = order === 'largest' ? rows.toSorted(byFirstValue) : rows;
      return {
        id: chart.id,
        title: chart.title,
        kind: chart.kind,
        isDated: chart.of.date !== undefined,
        filter,
        dimensions: groupBy.map((grouping, index) =>
          describe(grouping, fields[index]!, index > 0 ? inOrder : undefined),
        ),
        series: describeSeries(metrics, groups, isTruncated, asked),
        rows: first.by === 'month' && !second ? fillMonths(sorted, first, metrics, asked) : sorted,
        isTruncated,
      };
    },
  };
}

function toRow(
  { keys, labels, values }: GroupRow,
  { groupBy, metrics }: Chart,
  fields: Field[],
  asked: Asked,
): ChartRow {
  const sums = splitSums(metrics, values);
  return {
    keys,
    labels: keys.map((key, index) => nameOf(fields[index]!, key, labels[index]!)),
    values: metrics.map((metric, index) => workOut(metric, sums[index]!, asked.scope.principal.currency)),
    filter: allOf(...groupBy.map((grouping, index) => groupCondition(grouping, keys[index]))),
  };
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

function describeSeries(metrics: Metric[], groups: GroupRow[], isTruncated: boolean, asked: Asked): Series[] {
  const { currency } = asked.scope.principal;
  const split = groups.map(({ values }) => splitSums(metrics, values));
  return metrics.map((metric, index) => {
    const { id, version, label, explain, unit } = metric;
    const total = isTruncated ? null : workOut(metric, addSums(split.map((sums) => sums[index]!)), currency);
    return { id, version, label, explain, unit, total, filter: countedBy(metric) };
  });
}

function describe(grouping: Chart['groupBy'][0], field: Field, inOrder?: GroupRow[]): Dimension {
  const dimension = { ...grouping, label: field.label };
  if (!inOrder) return dimension;
  const items = inOrder.map(({ keys: [key], labels: [label] }) => ({ key, label: nameOf(field, key, label!) }));
  return { ...dimension, items };
}
