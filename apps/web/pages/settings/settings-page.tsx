import './settings-texts.ts';
import { useMediaQuery } from '@mantine/hooks';
import { Navigate, useParams } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useSession } from '#core/ui/client/session.ts';
import { useText } from '#core/ui/locale/text.ts';
import { usePage } from '#core/ui/page.ts';
import { PageLoading } from '../../shell/page-loading.tsx';
import { NotFoundPage } from '../not-found-page.tsx';
import { mayOpen, sections } from './sections.ts';
import { SettingsNavigation } from './settings-navigation.tsx';
import classes from './settings-page.module.css';

/** Settings: their list on the left, one section at an address of its own. On a phone, one or the other. */
export function SettingsPage() {
  const say = useText();
  const { permissions } = useSession();
  const isNarrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const { section: path, item } = useParams({ strict: false }) as { section?: string; item?: string };
  const section = sections.find((candidate) => candidate.path === path);
  const isOpen = section && mayOpen(section, permissions.settings);
  usePage({
    title: section ? say(`settings.${section.path}.title`) : say('shell.settings'),
    crumbs: section ? [{ label: say('shell.settings'), to: '/settings' }] : [],
  });

  if (!path && !isNarrow) return <Navigate to="/settings/profile" replace />;
  return (
    <div className={classes.page}>
      {(!isNarrow || !path) && <SettingsNavigation />}
      {path && (
        <div className={classes.content}>
          {isOpen ? (
            <Suspense fallback={<PageLoading />}>
              <section.Component item={item} />
            </Suspense>
          ) : (
            <NotFoundPage />
          )}
        </div>
      )}
    </div>
  );
}
