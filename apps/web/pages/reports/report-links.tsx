import { Link } from '@tanstack/react-router';
import { useText } from '#core/ui/locale/text.ts';
import type { ReportSummary } from '#crm/insight/report/answer.ts';
import classes from './report-screen.module.css';

/** The way from one report to another, and to one of one's own. */
export function ReportLinks({ reports, shown }: { reports: ReportSummary[]; shown: string | undefined }) {
  const say = useText();
  const links = [
    ...reports.map(({ id, title }) => ({ id, label: say(title) })),
    { id: 'explore', label: say('reports.explore') },
  ];
  return (
    <nav aria-label={say('shell.reports')}>
      <ul className={classes.reports}>
        {links.map(({ id, label }) => (
          <li key={id}>
            <Link to={`/reports/${id}`} className={classes.reportLink} aria-current={id === shown ? 'page' : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
