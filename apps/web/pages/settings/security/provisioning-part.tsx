import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#core/ui/client/api.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import { useText } from '#core/ui/locale/text.ts';
import { RelativeTime } from '#core/ui/relative-time.tsx';
import { problemSentence, showProblem } from '#core/ui/toast.tsx';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { type ApiKey, allKeysQuery } from '../keys/api-keys.ts';
import { SecretOnce } from '../secret-once.tsx';
import { SectionFrame } from '../section-frame.tsx';
import { SettingsCell, SettingsTable } from '../settings-table.tsx';
import { CopiedText } from './provider-urls.tsx';

const refresh = () => queryClient.invalidateQueries({ queryKey: allKeysQuery.queryKey });

/** Where an identity provider says who the users are, and the keys it does so with. */
export function ProvisioningPart() {
  const say = useText();
  const { data, error } = useQuery(allKeysQuery);
  const [token, setToken] = useState<string | null>(null);
  const [revoking, setRevoking] = useState<ApiKey | null>(null);
  const keys = data?.filter(({ access }) => access === 'provisioning') ?? [];

  async function make(): Promise<void> {
    try {
      const made = await api.post<{ data: { token: string } }>('/api-keys', { name: 'SCIM', access: 'provisioning' });
      setToken(made.data.token);
      await refresh();
    } catch (problem) {
      showProblem(problem);
    }
  }

  return (
    <SectionFrame
      title={say('security.scim.title')}
      lead={say('security.scim.lead')}
      action={
        <Button variant="default" onClick={() => void make()}>
          {say('settings.keys.make')}
        </Button>
      }
    >
      {error && <Text c="var(--mantine-color-error)">{problemSentence(error)}</Text>}
      <Stack>
        <CopiedText label={say('security.scim.address')} text={`${window.location.origin}/api/v1/scim/v2`} />
        {keys.length > 0 && (
          <SettingsTable
            label={say('security.scim.title')}
            columns={[
              { key: 'prefix', label: say('settings.keys.begins') },
              { key: 'made', label: say('mySignIn.passkeys.made') },
              { key: 'used', label: say('settings.keys.used') },
              { key: 'actions', label: say('common.actions'), isHidden: true, width: '1%' },
            ]}
          >
            {keys.map((key) => (
              <tr key={key.id}>
                <SettingsCell>
                  <code>{key.prefix}…</code>
                </SettingsCell>
                <SettingsCell label={say('mySignIn.passkeys.made')}>
                  <RelativeTime at={key.createdAt} />
                </SettingsCell>
                <SettingsCell label={say('settings.keys.used')}>
                  {key.lastUsedAt ? <RelativeTime at={key.lastUsedAt} /> : say('settings.keys.never')}
                </SettingsCell>
                <SettingsCell>
                  <Group justify="flex-end">
                    <Button variant="subtle" color="red" size="compact-sm" onClick={() => setRevoking(key)}>
                      {say('settings.keys.revoke')}
                    </Button>
                  </Group>
                </SettingsCell>
              </tr>
            ))}
          </SettingsTable>
        )}
      </Stack>
      <Modal
        opened={token !== null}
        onClose={() => setToken(null)}
        title={say('security.scim.title')}
        closeOnClickOutside={false}
        closeButtonProps={{ 'aria-label': say('common.close') }}
      >
        {token && <SecretOnce secret={token} text={say('settings.keys.once')} onDone={() => setToken(null)} />}
      </Modal>
      <ConfirmDialog
        isOpen={revoking !== null}
        onClose={() => setRevoking(null)}
        title={say('settings.keys.revokeTitle', { name: revoking?.prefix ?? '' })}
        text={say('settings.keys.revokeText')}
        label={say('settings.keys.revoke')}
        onConfirm={async () => {
          await api.delete(`/api-keys/${revoking?.id}`);
          await refresh();
        }}
      />
    </SectionFrame>
  );
}
