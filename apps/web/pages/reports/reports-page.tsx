import './reports-texts.ts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { lazy } from 'react';
import { EmptyState } from '#core/ui/empty-state.tsx';
import { useText } from '#core/ui/locale/text.ts';
import { usePage } from '#core/ui/page.ts';
import { NotFoundPage } from '../not-found-page.tsx';
import { ReportLinks } from './report-links.tsx';
import classes from './report-screen.module.css';
import { ReportScreen } from './report-screen.tsx';
import { reportsQuery } from './use-report.ts';

const ExploreScreen = lazy(() =>
  import('./explore/explore-screen.tsx').then(({ ExploreScreen }) => ({ default: ExploreScreen })),
);

/** `/reports` shows the first report, `/reports/sales` one by its name, `/reports/explore` one of one's own. */
export function ReportsPage() {
  const say = useText();
  const { _splat: path = '' } = useParams({ strict: false }) as { _splat?: string };
  const { data: reports } = useSuspenseQuery(reportsQuery);
  const isExploring = path === 'explore';
  const summary = path === '' ? reports[0] : reports.find(({ id }) => id === path);
  const title = isExploring ? say('reports.explore') : summary ? say(summary.title) : '';
  usePage({
    title: title || say('shell.reports'),
    crumbs: title ? [{ label: say('shell.reports'), to: '/reports' }] : [],
  });
  if (!summary && !isExploring && path !== '') return <NotFoundPage />;
  return (
    <div className={classes.page}>
      <ReportLinks reports={reports} shown={isExploring ? 'explore' : summary?.id} />
      {isExploring && <ExploreScreen />}
      {summary && <ReportScreen key={summary.id} summary={summary} />}
      {!summary && !isExploring && <EmptyState title={say('reports.noneTitle')}>{say('reports.noneHelp')}</EmptyState>}
    </div>
  );
}
