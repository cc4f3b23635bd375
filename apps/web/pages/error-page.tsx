import { Button, Center, Group } from '@mantine/core';
import { IconAlertTriangle, IconWifiOff } from '@tabler/icons-react';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { isProblem } from '#core/ui/client/api.ts';
import { EmptyState } from '#core/ui/empty-state.tsx';
import { useText } from '#core/ui/locale/text.ts';
import { usePage } from '#core/ui/page.ts';
import { problemSentence } from '#core/ui/toast.tsx';
import { NotFoundPage } from './not-found-page.tsx';

/** Whether it was the page's own code that did not arrive: offline, or a newer version has replaced it. */
function isPartMissing(error: unknown): boolean {
  return (
    error instanceof Error && /dynamically imported module|preload CSS|Importing a module script/.test(error.message)
  );
}

/** What the person can do when a page fails: try again, or go on elsewhere. Nothing typed elsewhere is lost. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const say = useText();
  const router = useRouter();
  usePage({ title: say('problem.title') });
  useEffect(() => {
    if (!isProblem(error)) console.error(error);
  }, [error]);
  if (isProblem(error) && error.status === 404) return <NotFoundPage />;
  const isMissingPart = isPartMissing(error);
  const isUnreachable = (isProblem(error) && error.status === 0) || (isMissingPart && !navigator.onLine);
  return (
    <Center mih="60dvh" component="section">
      <EmptyState
        icon={isUnreachable ? IconWifiOff : IconAlertTriangle}
        title={say('problem.title')}
        action={
          <Group>
            <Button
              onClick={() => {
                // A part that failed to load is remembered as failed until the page is loaded anew.
                if (isMissingPart) return window.location.reload();
                reset();
                void router.invalidate();
              }}
            >
              {say('common.retry')}
            </Button>
            <Button variant="default" component="a" href="/">
              {say('problem.goHome')}
            </Button>
          </Group>
        }
      >
        {isUnreachable ? say('problem.unreachable') : isProblem(error) ? problemSentence(error) : say('problem.page')}
      </EmptyState>
    </Center>
  );
}
