import { Button, Skeleton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useFindObject } from '#core/ui/client/metadata.ts';
import { EmptyState } from '#core/ui/empty-state.tsx';
import { useText } from '#core/ui/locale/text.ts';
import { problemSentence } from '#core/ui/toast.tsx';
import type { AnsweredReport, ReportSummary } from '#crm/insight/report/answer.ts';
import cards from './chart-card.module.css';
import figures from './figure-card.module.css';
import { FigureCard } from './figure-card.tsx';
import { ReportBar } from './report-bar.tsx';
import { ReportDates, useDays } from './report-dates.tsx';
import { ReportEmpty } from './report-empty.tsx';
import { ReportOmissions } from './report-omissions.tsx';
import classes from './report-screen.module.css';
import { type ReportState, useReportSearch } from './report-search.ts';
import { ReportSection } from './report-section.tsx';
import { useFigureWriter } from './use-figures.ts';
import { useReport } from './use-report.ts';

/** One report: what it is asked, its figures, its charts. */
export function ReportScreen({ summary }: { summary: ReportSummary }) {
  const say = useText();
  const state = useReportSearch();
  const { data: report, error, isPlaceholderData, refetch } = useReport(summary, state.search);
  if (error && !report)
    return (
      <div role="alert">
        <EmptyState
          icon={IconAlertTriangle}
          title={say('reports.failed')}
          action={
            <Button variant="default" onClick={() => void refetch()}>
              {say('common.retry')}
            </Button>
          }
        >
          {problemSentence(error)}
        </EmptyState>
      </div>
    );
  if (!report) return <Waiting />;
  const isEmpty = report.sections.every(({ charts }) => charts.every(({ rows }) => rows.length === 0));
  return (
    <div className={classes.report} data-stale={isPlaceholderData || undefined} aria-busy={isPlaceholderData}>
      <div className={classes.asked}>
        <ReportBar report={report} state={state} />
        <ReportDates report={report} />
      </div>
      {isEmpty ? <ReportEmpty report={report} state={state} /> : <ReportBody report={report} state={state} />}
    </div>
  );
}

function ReportBody({ report, state }: { report: AnsweredReport; state: ReportState }) {
  const say = useText();
  const writer = useFigureWriter(report.currency);
  const write = useDays();
  const plural = useFindObject(report.object)?.plural ?? report.object;
  const previous = report.period.previous ? say('reports.comparedWith', { days: write(report.period.previous) }) : '';
  return (
    <>
      <ul className={figures.figures} aria-label={say('reports.figures')}>
        {report.figures.map((figure) => (
          <FigureCard key={figure.id} figure={figure} writer={writer} plural={plural} previous={previous} />
        ))}
      </ul>
      {report.sections.map((section) => (
        <ReportSection
          key={section.id}
          section={section}
          report={report}
          state={state}
          writer={writer}
          plural={plural}
        />
      ))}
      <ReportOmissions omissions={report.omissions} writer={writer} plural={plural} />
    </>
  );
}

/** As high as what is coming, so that nothing jumps. */
function Waiting() {
  const say = useText();
  return (
    <div className={classes.report} role="status" aria-label={say('common.loading')}>
      <Skeleton height={32} width={340} />
      <Skeleton height={88} radius={10} />
      <div className={cards.charts}>
        <Skeleton height={240} radius={10} />
        <Skeleton height={240} radius={10} />
      </div>
    </div>
  );
}
