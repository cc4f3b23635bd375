import { Notifications } from '@mantine/notifications';
import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSessionIfAny } from '#core/ui/client/session.ts';
import { PlaceProvider } from '#core/ui/locale/place.tsx';
import { Arrival } from './shell/arrival.tsx';

/** What every page stands in, signed in or not. */
export function Root() {
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
      <Notifications position="bottom-right" limit={4} />
    </PlaceProvider>
  );
}
