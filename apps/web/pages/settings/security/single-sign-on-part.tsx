import { Badge, Button, Group, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#core/ui/client/api.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import { useText } from '#core/ui/locale/text.ts';
import { problemSentence } from '#core/ui/toast.tsx';
import { PageLoading } from '../../../shell/page-loading.tsx';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { SectionFrame } from '../section-frame.tsx';
import { SettingsCell, SettingsTable } from '../settings-table.tsx';
import { ConnectionDialog } from './connection-dialog.tsx';
import { type Connection, connectionsQuery } from './connections.ts';

/** The identity providers that let the company's people in. */
export function SingleSignOnPart() {
  const say = useText();
  const { data, error } = useQuery(connectionsQuery);
  const [editing, setEditing] = useState<Connection | 'new' | null>(null);
  const [removing, setRemoving] = useState<Connection | null>(null);
  return (
    <SectionFrame
      title={say('security.sso.title')}
      lead={say('security.sso.lead')}
      action={
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEditing('new')}>
          {say('security.sso.new')}
        </Button>
      }
    >
      {error && <Text c="var(--mantine-color-error)">{problemSentence(error)}</Text>}
      {!data && !error && <PageLoading />}
      {data?.length === 0 && <Text c="dimmed">{say('security.sso.none')}</Text>}
      {data && data.length > 0 && (
        <SettingsTable
          label={say('security.sso.title')}
          columns={[
            { key: 'name', label: say('settings.profile.name') },
            { key: 'kind', label: say('security.sso.kind') },
            { key: 'domains', label: say('security.sso.domains') },
            { key: 'actions', label: say('common.actions'), isHidden: true, width: '1%' },
          ]}
        >
          {data.map((connection) => (
            <tr key={connection.id}>
              <SettingsCell>
                <Group gap="xs">
                  <Text fw={500}>{connection.name}</Text>
                  {!connection.isEnabled && <Badge color="gray">{say('mySignIn.off')}</Badge>}
                  {connection.isOnlyWay && <Badge color="violet">{say('security.sso.onlyWay')}</Badge>}
                </Group>
              </SettingsCell>
              <SettingsCell label={say('security.sso.kind')}>{say(`security.sso.${connection.kind}`)}</SettingsCell>
              <SettingsCell label={say('security.sso.domains')}>{connection.domains.join(', ')}</SettingsCell>
              <SettingsCell label={say('common.actions')}>
                <Group gap={4} wrap="nowrap">
                  <Button variant="subtle" size="compact-sm" onClick={() => setEditing(connection)}>
                    {say('security.sso.change')}
                  </Button>
                  <Button variant="subtle" color="red" size="compact-sm" onClick={() => setRemoving(connection)}>
                    {say('mySignIn.remove')}
                  </Button>
                </Group>
              </SettingsCell>
            </tr>
          ))}
        </SettingsTable>
      )}
      {editing && <ConnectionDialog connection={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
      <ConfirmDialog
        isOpen={removing !== null}
        onClose={() => setRemoving(null)}
        title={say('security.sso.removeTitle', { name: removing?.name ?? '' })}
        text={say('security.sso.removeText')}
        label={say('mySignIn.remove')}
        onConfirm={async () => {
          await api.delete(`/single-sign-on/${removing?.id}`);
          await queryClient.invalidateQueries({ queryKey: connectionsQuery.queryKey });
        }}
      />
    </SectionFrame>
  );
}
