import { Link } from '@tanstack/react-router';
import { DataTable, type TableColumn } from '#core/ui/chart/data-table.tsx';
import { useText } from '#core/ui/locale/text.ts';
import type { AnsweredChart, ChartRow } from '#crm/insight/report/answer.ts';
import { allOf } from '#crm/insight/report/filters.ts';
import classes from './chart-table.module.css';
import { drillTo } from './drill.ts';
import type { FigureWriter } from './use-figures.ts';

interface Props {
  chart: AnsweredChart;
  writer: FigureWriter;
  plural: string;
  currency: string;
}

/** Every row and every figure of a chart, each a link to the records that were counted. */
export function ChartTable({ chart, writer, plural, currency }: Props) {
  const say = useText();
  const dimensions = chart.dimensions.map((dimension, index): TableColumn<ChartRow> => {
    const name = ({ keys, labels }: ChartRow) => writer.group(dimension, keys[index], labels[index]);
    return {
      id: dimension.field,
      label: say(dimension.label),
      toText: name,
      ...(dimension.by && dimension.by !== 'value' && { sortBy: ({ keys }: ChartRow) => keys[index] as string | null }),
      render: (row) => (
        <span dir="auto" className={classes.name} title={name(row)}>
          {name(row)}
        </span>
      ),
    };
  });
  const series = chart.series.map((one, index): TableColumn<ChartRow> => {
    const link = (filter: Props['chart']['filter'], value: ChartRow['values'][number]) => (
      <Link {...drillTo(plural, filter)} className={classes.figure}>
        {writer.figure(one.unit, value)}
      </Link>
    );
    return {
      id: one.id,
      // Amounts of several currencies are added up in one, and it is said which.
      label: one.unit === 'money' ? `${say(one.label)} (${currency})` : say(one.label),
      isNumber: true,
      toText: ({ values }) => values[index] ?? null,
      sortBy: ({ values }) => (values[index] === null ? null : Number(values[index])),
      render: (row) => link(allOf(chart.filter, one.filter, row.filter), row.values[index] ?? null),
      total: one.total === null ? '' : link(allOf(chart.filter, one.filter), one.total),
    };
  });
  return (
    <DataTable
      caption={say(chart.title)}
      columns={[...dimensions, ...series]}
      rows={chart.rows}
      keyOf={({ keys }) => JSON.stringify(keys)}
      fileName={say(chart.title)}
    />
  );
}
