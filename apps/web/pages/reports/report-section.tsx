import { Button, Text } from '@mantine/core';
import { useText } from '#core/ui/locale/text.ts';
import type { AnsweredReport } from '#crm/insight/report/answer.ts';
import cards from './chart-card.module.css';
import { ChartCard } from './chart-card.tsx';
import classes from './report-screen.module.css';
import type { ReportState } from './report-search.ts';
import type { FigureWriter } from './use-figures.ts';

interface Props {
  section: AnsweredReport['sections'][0];
  report: AnsweredReport;
  state: ReportState;
  writer: FigureWriter;
  plural: string;
}

/** Charts that belong together. Where none has anything to show, that is said once. */
export function ReportSection({ section: { id, title, charts }, report, state, writer, plural }: Props) {
  const say = useText();
  const isEmpty = charts.every(({ rows }) => rows.length === 0);
  const isDated = charts.some((chart) => chart.isDated) && report.period.days !== null;
  return (
    <section className={classes.section} aria-labelledby={`section-${id}`}>
      <h2 className={classes.heading} id={`section-${id}`}>
        {say(title)}
      </h2>
      {isEmpty && (
        <div className={classes.nothing}>
          <Text c="dimmed">{say(isDated ? 'reports.nothingHere' : 'reports.nothingNow')}</Text>
          {isDated && (
            <Button variant="default" onClick={() => state.change({ period: 'all', from: undefined, to: undefined })}>
              {say('reports.showAllTime')}
            </Button>
          )}
        </div>
      )}
      {!isEmpty && (
        <div className={cards.charts}>
          {charts.map((chart) => (
            <ChartCard
              key={chart.id}
              chart={chart}
              writer={writer}
              plural={plural}
              currency={report.currency}
              isTable={state.isTable(chart.id)}
              onToggleTable={() => state.toggleTable(chart.id)}
              drawn={state.drawnIn(chart.id)}
              onDraw={(series) => state.draw(chart.id, series)}
            />
          ))}
        </div>
      )}
    </section>
  );
}
