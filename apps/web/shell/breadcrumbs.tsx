import { Link } from '@tanstack/react-router';
import { useText } from '#core/ui/locale/text.ts';
import { useShownPage } from '#core/ui/page.ts';
import classes from './breadcrumbs.module.css';

/** Where the person is; the page itself is the heading of the screen. */
export function Breadcrumbs() {
  const say = useText();
  const { title, crumbs = [] } = useShownPage();
  return (
    <div className={classes.crumbs}>
      {crumbs.length > 0 && (
        <nav aria-label={say('shell.breadcrumbs')} className={classes.above}>
          <ol className={classes.list}>
            {crumbs.map(({ label, to }) => (
              <li key={label} className={classes.item}>
                {to ? (
                  <Link to={to} className={classes.link}>
                    {label}
                  </Link>
                ) : (
                  label
                )}
                <span aria-hidden className={classes.slash}>
                  /
                </span>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <h1 className={classes.title} dir="auto">
        {title}
      </h1>
    </div>
  );
}
