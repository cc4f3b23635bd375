import { groupCondition } from '#core/engine/query/group-condition.ts';
import type { Writer } from '#core/fields/input.ts';
import { inputOf } from '#core/fields/inputs.ts';
import { writeValue } from '#core/fields/writer.ts';
import type { Text } from '#core/kit/text.ts';
import { type FieldMetadata, findField, findObject, type Metadata } from '#core/ui/client/metadata.ts';
import { pathLabel } from '#core/views/data/paths.ts';
import type { AggregateRow } from '#core/views/data/queries.ts';
import type { AnsweredChart, ChartRow, Series } from '#crm/insight/report/answer.ts';
import { fillPeriods } from '#crm/insight/report/fill-periods.ts';
import { allOf } from '#crm/insight/report/filters.ts';
import type { Exploration, ExploredDimension } from './explore-search.ts';
import type { Explored } from './use-explored.ts';

const same = (words: string): Text => ({ en: words, fr: words });
const nothing = same('');

/** An answer of the aggregate as a chart of a report, drawn and listed like any other. */
export function toChart(
  exploration: Exploration,
  explored: Explored,
  writer: Writer,
  metadata: Metadata,
): AnsweredChart {
  const { measure, first, second, filter } = exploration;
  const { say } = writer;
  const dimensions = [first, ...(second ? [second] : [])];
  const groupings = dimensions.map(({ path, by }) => ({ field: path.path, by }));
  const labelIn = ({ keys, labels }: AggregateRow, index: number) =>
    nameOf(dimensions[index]!, keys[index], labels[index] ?? null, writer);
  const rows = explored.groups.map(
    (group): ChartRow => ({
      keys: group.keys,
      labels: group.keys.map((_, index) => labelIn(group, index)),
      values: group.values,
      filter: allOf(...groupings.map((grouping, index) => groupCondition(grouping, group.keys[index]))),
    }),
  );
  const series = seriesOf(exploration, explored.total, writer);
  const title = say('reports.measureBy', {
    measure: say(series[0]!.label),
    field: pathLabel(first.path, say).toLowerCase(),
  });
  const isOverTime = first.by !== 'value' && !second;
  return {
    id: 'explored',
    title: same(second ? say('reports.splitBy', { title, field: pathLabel(second.path, say).toLowerCase() }) : title),
    kind: second ? 'stack' : isOverTime ? 'columns' : 'bars',
    isDated: false,
    filter: filter ?? { and: [] },
    dimensions: dimensions.map(({ path, by }, index) => ({
      field: path.path,
      by,
      label: same(pathLabel(path, say)),
      isOrdered: by !== 'value' || isInOrder(path.field, metadata),
      ...(index > 0 && {
        items: explored.pieces.map(({ keys: [key], labels: [label] }) => ({
          key,
          label: nameOf(dimensions[index]!, key, label ?? null, writer),
        })),
      }),
    })),
    series,
    // Months of nothing are nothing counted and nothing added, but no average.
    rows: isOverTime
      ? fillPeriods(
          rows,
          groupings[0]!,
          measure.operation === 'count' ? [0] : [measure.operation === 'sum' ? '0' : null, 0],
        )
      : rows,
    isTruncated: explored.isTruncated,
  };
}

/** Choices have the order of their list, and stages the one that administrators gave them. */
function isInOrder(field: FieldMetadata, metadata: Metadata): boolean {
  const { leadsTo, useColumns } = inputOf(field);
  const target = leadsTo?.(field);
  if (target === undefined) return useColumns !== undefined;
  const object = findObject(metadata, target);
  return object !== undefined && findField(object, 'position') !== undefined;
}

function nameOf(
  { path: { field }, by }: ExploredDimension,
  key: unknown,
  label: string | null,
  writer: Writer,
): string | null {
  if (key === null || by !== 'value' || inputOf(field).leadsTo?.(field)) return label;
  // Texts are grouped without regard to capitals; the label has them as somebody wrote them.
  return label !== null && label.toLowerCase() === key && label !== key ? label : writeValue(key, field, writer);
}

function seriesOf({ object, measure }: Exploration, total: AggregateRow, { say }: Writer): Series[] {
  const count: Series = {
    id: 'count',
    version: 1,
    label: same(say('reports.numberOf', { objects: say(object.pluralLabel).toLowerCase() })),
    explain: nothing,
    unit: 'count',
    total: total.values.at(-1) ?? null,
    filter: null,
  };
  if (measure.operation === 'count') return [count];
  const { field, operation } = measure;
  const measured: Series = {
    id: `${operation}:${field.key}`,
    version: 1,
    label: same(say(`reports.${operation}Of`, { field: say(field.label).toLowerCase() })),
    explain: nothing,
    unit: inputOf(field).isMoney ? 'money' : 'number',
    total: total.values[0] ?? null,
    filter: null,
  };
  return [measured, count];
}
