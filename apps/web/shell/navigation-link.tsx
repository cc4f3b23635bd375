import { Link } from '@tanstack/react-router';
import { ObjectIcon } from '#core/ui/object-icon.tsx';
import { Tooltip } from '#core/ui/tooltip.tsx';
import type { Destination } from './destinations.ts';
import classes from './side-navigation.module.css';

export function NavigationLink({ destination, isCollapsed }: { destination: Destination; isCollapsed: boolean }) {
  const { to, label, icon } = destination;
  return (
    <li>
      <Tooltip label={label} position="right" disabled={!isCollapsed}>
        <Link
          to={to}
          className={classes.link}
          activeProps={{ 'data-active': true, 'aria-current': 'page' }}
          // The list is where a record's page belongs; home is not where everything belongs.
          activeOptions={{ exact: to === '/', includeSearch: false }}
          {...(isCollapsed ? { 'aria-label': label } : {})}
        >
          <ObjectIcon icon={icon} />
          {!isCollapsed && <span className={classes.label}>{label}</span>}
        </Link>
      </Tooltip>
    </li>
  );
}
