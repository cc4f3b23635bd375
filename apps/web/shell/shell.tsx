import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { followEvents } from '#core/ui/client/events.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import { useSession } from '#core/ui/client/session.ts';
import { useKept } from '#core/ui/kept.ts';
import { useText } from '#core/ui/locale/text.ts';
import { useShortcuts } from '#core/ui/shortcuts.ts';
import { LatePalette } from '../palette/late-palette.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { useOpenDialog } from './open-dialog.ts';
import { PageLoading } from './page-loading.tsx';
import classes from './shell.module.css';
import { isCollapsedKept } from './shell-kept.ts';
import { SideNavigation } from './side-navigation.tsx';
import { TopBar } from './top-bar.tsx';
import { useShellActions } from './use-shell-actions.ts';

const ViewAsBanner = lazy(() => import('./view-as-banner.tsx').then((m) => ({ default: m.ViewAsBanner })));
const Dialogs = lazy(() => import('./dialogs.tsx').then(({ Dialogs }) => ({ default: Dialogs })));

/** What stands around every page of somebody who is signed in. */
export function Shell() {
  const say = useText();
  const dialog = useOpenDialog();
  const { viewer } = useSession();
  const [isCollapsed] = useKept(isCollapsedKept);
  useShortcuts();
  useShellActions();
  useEffect(() => followEvents(queryClient), []);

  return (
    <div className={classes.shell} data-collapsed={isCollapsed || undefined}>
      <a href="#main" className={classes.skip}>
        {say('shell.skip')}
      </a>
      <SideNavigation isCollapsed={isCollapsed} />
      <div className={classes.column}>
        {viewer && (
          <Suspense>
            <ViewAsBanner />
          </Suspense>
        )}
        <TopBar />
        <main id="main" tabIndex={-1} className={classes.main}>
          <Suspense fallback={<PageLoading />}>
            <Outlet />
          </Suspense>
        </main>
        <BottomBar />
      </div>
      <LatePalette />
      {dialog && dialog.name !== 'palette' && (
        <Suspense>
          <Dialogs />
        </Suspense>
      )}
    </div>
  );
}
