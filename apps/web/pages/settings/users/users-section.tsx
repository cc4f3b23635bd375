import { Button, Text, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { foldText } from '#core/kit/text.ts';
import { useText } from '#core/ui/locale/text.ts';
import { problemSentence } from '#core/ui/toast.tsx';
import { useRunning } from '#core/views/data/running.ts';
import { PageLoading } from '../../../shell/page-loading.tsx';
import { SectionFrame } from '../section-frame.tsx';
import { SettingsTable } from '../settings-table.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { UserRowView } from './user-row.tsx';
import { usersQuery } from './users.ts';

const RunningOperations = lazy(() =>
  import('#core/views/record/running-operations.tsx').then((m) => ({ default: m.RunningOperations })),
);

/** From this many on, one is found by typing. */
const searchedFrom = 10;

export function UsersSection({ item }: { item?: string | undefined }) {
  const say = useText();
  const [isInviting, setInviting] = useState(item === 'invite');
  const [text, setText] = useState('');
  const { data: users, error } = useQuery(usersQuery);
  const isRunning = useRunning().length > 0;
  const asked = foldText(text);
  const shown = users?.filter((user) => foldText(`${user.name} ${user.email ?? ''}`).includes(asked)) ?? [];
  return (
    <SectionFrame
      title={say('settings.users.title')}
      lead={say('settings.users.lead')}
      action={
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setInviting(true)}>
          {say('settings.users.invite')}
        </Button>
      }
    >
      {error && <Text c="var(--mantine-color-error)">{problemSentence(error)}</Text>}
      {!users && !error && <PageLoading />}
      {users && users.length >= searchedFrom && (
        <TextInput
          mb="md"
          maw="20rem"
          leftSection={<IconSearch size={16} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          placeholder={say('settings.users.find')}
          aria-label={say('settings.users.find')}
        />
      )}
      {users && (
        <SettingsTable
          label={say('settings.users.title')}
          columns={[
            { key: 'name', label: say('settings.users.name') },
            { key: 'roles', label: say('settings.users.roles'), width: '15rem' },
            { key: 'manager', label: say('settings.users.manager'), width: '13rem' },
            { key: 'actions', label: say('common.actions'), isHidden: true, width: '2.5rem' },
          ]}
        >
          {shown.map((user) => (
            <UserRowView key={user.id} user={user} users={users} />
          ))}
        </SettingsTable>
      )}
      {isRunning && (
        <Suspense>
          <RunningOperations />
        </Suspense>
      )}
      <InviteDialog isOpen={isInviting} onClose={() => setInviting(false)} />
    </SectionFrame>
  );
}
