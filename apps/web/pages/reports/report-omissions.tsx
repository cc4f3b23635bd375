import { Link } from '@tanstack/react-router';
import { useText } from '#core/ui/locale/text.ts';
import type { AnsweredFigure } from '#crm/insight/report/answer.ts';
import { drillTo } from './drill.ts';
import classes from './report-screen.module.css';
import type { FigureWriter } from './use-figures.ts';

/** Records that figures leave out, and why; nothing where there are none. */
export function ReportOmissions({
  omissions,
  writer,
  plural,
}: {
  omissions: AnsweredFigure[];
  writer: FigureWriter;
  plural: string;
}) {
  const say = useText();
  const found = omissions.filter(({ value }) => Number(value) > 0);
  if (found.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="omissions">
      <h2 className={classes.heading} id="omissions">
        {say('reports.omissions')}
      </h2>
      <ul className={classes.omissions}>
        {found.map(({ id, label, explain, value, unit, filter }) => (
          <li key={id}>
            <Link {...drillTo(plural, filter)} className={classes.omitted}>
              {say(label)}: {writer.figure(unit, value)}
            </Link>
            <span className={classes.why}>{say(explain)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
