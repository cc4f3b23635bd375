import { Notifications } from '@mantine/notifications';

export { notifications } from '@mantine/notifications';

/** Where toasts appear. Loaded with the first one. */
export function Toaster() {
  return <Notifications position="bottom-right" limit={4} />;
}
