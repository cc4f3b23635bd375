import { Button, Center } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '#core/ui/empty-state.tsx';
import { useText } from '#core/ui/locale/text.ts';
import { usePage } from '#core/ui/page.ts';

export function NotFoundPage() {
  const say = useText();
  usePage({ title: say('problem.notFound') });
  return (
    <Center mih="60dvh" component="section">
      <EmptyState
        icon={IconMapQuestion}
        title={say('problem.notFound')}
        action={
          <Button component={Link} to="/">
            {say('problem.goHome')}
          </Button>
        }
      >
        {say('problem.notFoundDetail')}
      </EmptyState>
    </Center>
  );
}
