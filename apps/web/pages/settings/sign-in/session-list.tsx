import { Badge, Button, Group, Skeleton, Text } from '@mantine/core';
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { api } from '#core/ui/client/api.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import { sayText, useText } from '#core/ui/locale/text.ts';
import { RelativeTime } from '#core/ui/relative-time.tsx';
import { problemSentence, showProblem, showToast } from '#core/ui/toast.tsx';
import { deviceOf } from '#crm/people/sign-in/device/user-agent.ts';
import { signOut } from '../../../shell/user-actions.ts';
import classes from './session-list.module.css';

interface SessionRow {
  id: string;
  userAgent: string | null;
  address: string | null;
  createdAt: string;
  isCurrent: boolean;
}

async function signOutOne(id: string): Promise<void> {
  try {
    await api.delete(`/sessions/${id}`);
    showToast({ message: sayText('mySignIn.signedOut') });
  } catch (error) {
    showProblem(error);
  }
  await queryClient.invalidateQueries({ queryKey: ['sessions'] });
}

/** Where the person is signed in. */
export function SessionList() {
  const say = useText();
  const { data, error } = useQuery({
    queryKey: ['sessions'],
    queryFn: async ({ signal }) => (await api.get<{ data: SessionRow[] }>('/sessions', undefined, { signal })).data,
  });
  if (error) return <Text c="var(--mantine-color-error)">{problemSentence(error)}</Text>;
  return (
    <>
      <Skeleton visible={!data}>
        <ul className={classes.list}>
          {(data ?? []).map((session) => {
            const { name, isPhone } = deviceOf(session.userAgent);
            const Icon = isPhone ? IconDeviceMobile : IconDeviceDesktop;
            return (
              <li key={session.id} className={classes.item}>
                <Icon size={20} stroke={1.6} aria-hidden />
                <div className={classes.words}>
                  <Group gap="xs">
                    <Text fw={500}>{name || say('settings.profile.unknownDevice')}</Text>
                    {session.isCurrent && <Badge color="accent">{say('settings.profile.thisSession')}</Badge>}
                  </Group>
                  <Text size="xs" c="dimmed">
                    {say('settings.profile.signedIn')} <RelativeTime at={session.createdAt} />
                    {session.address && ` · ${session.address}`}
                  </Text>
                </div>
                {!session.isCurrent && (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={say('mySignIn.signOutOne', { name: name || say('settings.profile.unknownDevice') })}
                    onClick={() => void signOutOne(session.id)}
                  >
                    {say('mySignIn.signOut')}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      </Skeleton>
      <Button variant="default" mt="md" onClick={() => void signOut('/sessions')}>
        {say('shell.signOutEverywhere')}
      </Button>
    </>
  );
}
