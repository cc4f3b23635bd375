import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useSessionIfAny } from '#core/ui/client/session.ts';
import { LiveRegion } from '#core/ui/live-region.tsx';
import { PlaceProvider } from '#core/ui/locale/place.tsx';
import { useIsToasterNeeded } from '#core/ui/toast.tsx';
import { Arrival } from './shell/arrival.tsx';

const Toaster = lazy(() => import('#core/ui/toaster.tsx').then(({ Toaster }) => ({ default: Toaster })));

/** What every page stands in, signed in or not. */
export function Root() {
  const isToasterNeeded = useIsToasterNeeded();
  const { i18n } = useTranslation();
  const session = useSessionIfAny();
  return (
    <PlaceProvider
      locale={i18n.language}
      timeZone={session?.user.timeZone ?? session?.workspace.timeZone ?? null}
      currency={session?.workspace.currency ?? null}
    >
      <Outlet />
      <Arrival />
      <LiveRegion />
      {isToasterNeeded && (
        <Suspense>
          <Toaster />
        </Suspense>
      )}
    </PlaceProvider>
  );
}
