import { Button, Text } from '@mantine/core';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#core/ui/client/api.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import { EmptyState } from '#core/ui/empty-state.tsx';
import { useText } from '#core/ui/locale/text.ts';
import { RelativeTime } from '#core/ui/relative-time.tsx';
import { problemSentence } from '#core/ui/toast.tsx';
import { PageLoading } from '../../../shell/page-loading.tsx';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { SectionFrame } from '../section-frame.tsx';
import { SettingsCell, SettingsTable } from '../settings-table.tsx';
import { type ApiKey, allKeysQuery } from './api-keys.ts';
import { KeyLimits } from './key-limits.tsx';
import { NewKeyDialog } from './new-key-dialog.tsx';

const refresh = () => queryClient.invalidateQueries({ queryKey: allKeysQuery.queryKey });

export function KeysSection() {
  const say = useText();
  const [isMaking, setMaking] = useState(false);
  const [revoking, setRevoking] = useState<ApiKey | null>(null);
  const { data, error } = useQuery(allKeysQuery);
  const keys = data?.filter(({ access }) => access !== 'provisioning');
  const make = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setMaking(true)}>
      {say('settings.keys.new')}
    </Button>
  );
  return (
    <SectionFrame
      title={say('settings.keys.title')}
      lead={say('settings.keys.lead')}
      action={keys && keys.length > 0 && make}
    >
      {error && <Text c="var(--mantine-color-error)">{problemSentence(error)}</Text>}
      {!keys && !error && <PageLoading />}
      {keys?.length === 0 && (
        <EmptyState icon={IconKey} title={say('settings.keys.emptyTitle')} action={make}>
          {say('settings.keys.empty')}
        </EmptyState>
      )}
      {keys && keys.length > 0 && (
        <SettingsTable
          label={say('settings.keys.title')}
          columns={[
            { key: 'name', label: say('settings.keys.name') },
            { key: 'prefix', label: say('settings.keys.begins') },
            { key: 'may', label: say('settings.keys.access') },
            { key: 'used', label: say('settings.keys.used') },
            { key: 'expires', label: say('settings.keys.expires') },
            { key: 'actions', label: say('common.actions'), isHidden: true, width: '1%' },
          ]}
        >
          {keys.map((key) => (
            <tr key={key.id}>
              <SettingsCell>
                <Text fw={500}>{key.name}</Text>
              </SettingsCell>
              <SettingsCell label={say('settings.keys.begins')}>
                <code>{key.prefix}…</code>
              </SettingsCell>
              <SettingsCell label={say('settings.keys.access')}>
                <KeyLimits apiKey={key} />
              </SettingsCell>
              <SettingsCell label={say('settings.keys.used')}>
                {key.lastUsedAt ? <RelativeTime at={key.lastUsedAt} /> : say('settings.keys.never')}
              </SettingsCell>
              <SettingsCell label={say('settings.keys.expires')}>
                {key.expiresAt ? <RelativeTime at={key.expiresAt} /> : say('settings.keys.never')}
              </SettingsCell>
              <SettingsCell>
                <Button variant="subtle" color="red" size="compact-sm" onClick={() => setRevoking(key)}>
                  {say('settings.keys.revoke')}
                </Button>
              </SettingsCell>
            </tr>
          ))}
        </SettingsTable>
      )}
      <NewKeyDialog isOpen={isMaking} onClose={() => setMaking(false)} onMade={refresh} />
      <ConfirmDialog
        isOpen={revoking !== null}
        onClose={() => setRevoking(null)}
        title={say('settings.keys.revokeTitle', { name: revoking?.name ?? '' })}
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
