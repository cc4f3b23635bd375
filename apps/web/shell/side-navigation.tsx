import { Link } from '@tanstack/react-router';
import { useSession } from '#core/ui/client/session.ts';
import { useText } from '#core/ui/locale/text.ts';
import { Tooltip } from '#core/ui/tooltip.tsx';
import { useDestinations } from './destinations.ts';
import { Favourites } from './favourites.tsx';
import { Mark } from './mark.tsx';
import { NavigationLink } from './navigation-link.tsx';
import { Recent } from './recent.tsx';
import classes from './side-navigation.module.css';

export function SideNavigation({ isCollapsed }: { isCollapsed: boolean }) {
  const say = useText();
  const { workspace } = useSession();
  const { top, objects, bottom } = useDestinations();
  return (
    <nav className={classes.side} aria-label={say('shell.navigation')}>
      <Tooltip label={workspace.name} position="right" disabled={!isCollapsed}>
        <Link to="/" className={classes.workspace} aria-label={say('shell.workspaceHome', { name: workspace.name })}>
          <Mark size={24} />
          {!isCollapsed && <span className={classes.name}>{workspace.name}</span>}
        </Link>
      </Tooltip>
      <div className={classes.scroll}>
        <ul className={classes.list}>
          {[...top, ...objects].map((destination) => (
            <NavigationLink key={destination.to} destination={destination} isCollapsed={isCollapsed} />
          ))}
        </ul>
        {!isCollapsed && (
          <>
            <Favourites />
            <Recent />
          </>
        )}
      </div>
      <ul className={classes.list}>
        {bottom.map((destination) => (
          <NavigationLink key={destination.to} destination={destination} isCollapsed={isCollapsed} />
        ))}
      </ul>
    </nav>
  );
}
