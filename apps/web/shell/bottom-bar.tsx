import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useText } from '#core/ui/locale/text.ts';
import { ObjectIcon } from '#core/ui/object-icon.tsx';
import classes from './bottom-bar.module.css';
import { useDestinations } from './destinations.ts';
import { openDialog } from './open-dialog.ts';

/** As many as a thumb reaches and a word fits under. */
const shown = 4;

/** The navigation on a phone; the rest of it opens from "More". */
export function BottomBar() {
  const say = useText();
  const { top, objects } = useDestinations();
  const places = [...top.slice(0, 1), ...objects].slice(0, shown);
  return (
    <nav className={classes.bar} aria-label={say('shell.navigation')}>
      {places.map(({ to, label, icon }) => (
        <Link
          key={to}
          to={to}
          className={classes.item}
          activeProps={{ 'data-active': true, 'aria-current': 'page' }}
          activeOptions={{ exact: to === '/', includeSearch: false }}
        >
          <ObjectIcon icon={icon} size={22} />
          <span className={classes.label}>{label}</span>
        </Link>
      ))}
      <button
        type="button"
        className={classes.item}
        aria-haspopup="dialog"
        onClick={() => openDialog({ name: 'navigation' })}
      >
        <IconDots size={22} stroke={1.6} aria-hidden />
        <span className={classes.label}>{say('common.more')}</span>
      </button>
    </nav>
  );
}
