import './reports-texts.ts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { EmptyState } from '#core/ui/empty-state.tsx';
import { useText } from '#core/ui/locale/text.ts';
import { usePage } from '#core/ui/page.ts';
import { NotFoundPage } from '../not-found-page.tsx';
import { ReportLinks } from './report-links.tsx';
import classes from './report-screen.module.css';
import { ReportScreen } from './report-screen.tsx';
import { reportsQuery } from './use-report.ts';

/** `/reports` shows the first report, `/reports/sales` one by its name. */
export function ReportsPage() {
  const say = useText();
  const { _splat: path = '' } = useParams({ strict: false }) as { _splat?: string };
  const { data: reports } = useSuspenseQuery(reportsQuery);
  const summary = path === '' ? reports[0] : reports.find(({ id }) => id === path);
  usePage({
    title: summary ? say(summary.title) : say('shell.reports'),
    crumbs: summary ? [{ label: say('shell.reports'), to: '/reports' }] : [],
  });
  if (!summary && path !== '') return <NotFoundPage />;
  return (
    <div className={classes.page}>
      <ReportLinks reports={reports} shown={summary?.id} />
      {summary ? (
        <ReportScreen key={summary.id} summary={summary} />
      ) : (
        <EmptyState title={say('reports.noneTitle')}>{say('reports.noneHelp')}</EmptyState>
      )}
    </div>
  );
}
