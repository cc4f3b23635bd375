import { Link } from '@tanstack/react-router';
import { useText } from '#core/ui/locale/text.ts';
import type { ReportSummary } from '#crm/insight/report/answer.ts';
import classes from './report-screen.module.css';

/** The way from one report to another. */
export function ReportLinks({ reports, shown }: { reports: ReportSummary[]; shown: string | undefined }) {
  const say = useText();
  if (reports.length < 2) return null;
  return (
    <nav aria-label={say('shell.reports')}>
      <ul className={classes.reports}>
        {reports.map(({ id, title }) => (
          <li key={id}>
            <Link to={`/reports/${id}`} className={classes.reportLink} aria-current={id === shown ? 'page' : undefined}>
              {say(title)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
