import { ActionIcon, Text } from '@mantine/core';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { Chart } from '#core/ui/chart/chart.tsx';
import { useText } from '#core/ui/locale/text.ts';
import { Tooltip } from '#core/ui/tooltip.tsx';
import type { AnsweredChart } from '#crm/insight/report/answer.ts';
import classes from './chart-card.module.css';
import { ChartTable } from './chart-table.tsx';
import { drawChart, seriesToDraw } from './draw-chart.ts';
import { DrawnMenu } from './drawn-menu.tsx';
import { drillTo } from './drill.ts';
import { Explain } from './explain.tsx';
import type { FigureWriter } from './use-figures.ts';

interface Props {
  chart: AnsweredChart;
  writer: FigureWriter;
  plural: string;
  currency: string;
  isTable: boolean;
  onToggleTable: () => void;
  drawn?: string | undefined;
  onDraw?: (series: string) => void;
  /** Where it stands under no heading of a section, its own is one of the page. */
  heading?: 'h2' | 'h3';
}

/** One chart with the table behind it, either of which leads to the records. */
export function ChartCard(props: Props) {
  const { chart, writer, plural, currency, isTable, onToggleTable, drawn, onDraw, heading: Heading = 'h3' } = props;
  const say = useText();
  const navigate = useNavigate();
  const title = say(chart.title);
  const chosen = seriesToDraw(chart, drawn);
  const drawing = useMemo(() => drawChart(chart, chosen, writer, say), [chart, chosen, writer, say]);
  const explained = chart.series.filter(({ explain }) => say(explain) !== '');
  const isEmpty = chart.rows.length === 0;
  return (
    <section className={classes.card} data-kind={chart.kind} aria-label={title}>
      <header className={classes.header}>
        <Heading className={classes.title}>{title}</Heading>
        {!isEmpty && explained.length > 0 && <Explain of={title} parts={explained} />}
        {!isEmpty && (
          <span className={classes.controls}>
            {!isTable && onDraw && chart.series.length > 1 && (
              <DrawnMenu series={chart.series} chosen={chosen} onDraw={onDraw} />
            )}
            <Tooltip label={say(isTable ? 'reports.showChart' : 'reports.showTable')}>
              <ActionIcon
                size={26}
                onClick={onToggleTable}
                aria-pressed={isTable}
                aria-label={say('reports.tableOf', { name: title })}
              >
                {isTable ? <IconChartBar size={16} /> : <IconTable size={16} />}
              </ActionIcon>
            </Tooltip>
          </span>
        )}
      </header>
      {isEmpty && (
        <Text c="dimmed" className={classes.empty}>
          {say(chart.isDated ? 'reports.nothingHere' : 'reports.nothingNow')}
        </Text>
      )}
      {!isEmpty && isTable && <ChartTable chart={chart} writer={writer} plural={plural} currency={currency} />}
      {!isEmpty && !isTable && (
        <>
          <Chart
            data={drawing.data}
            label={say('reports.chartOf', { name: title, measure: say(chosen.label) })}
            onPick={(category, series) => void navigate(drillTo(plural, drawing.filterOf(category, series)))}
          />
          {drawing.left > 0 && (
            <button type="button" className={classes.more} onClick={onToggleTable}>
              {say('reports.left', { count: drawing.left })}
            </button>
          )}
        </>
      )}
      {chart.isTruncated && (
        <Text size="xs" c="dimmed">
          {say('reports.truncated', { count: chart.rows.length })}
        </Text>
      )}
    </section>
  );
}
