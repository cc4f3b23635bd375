import { Notifications } from '@mantine/notifications';
import { useText } from './locale/text.ts';

export { notifications } from '@mantine/notifications';

/** Where toasts appear. Loaded with the first one; a landmark, so that "Undo" can be reached without a mouse. */
export function Toaster() {
  const say = useText();
  return (
    <section aria-label={say('toast.messages')}>
      <Notifications position="bottom-right" limit={4} withinPortal={false} />
    </section>
  );
}
