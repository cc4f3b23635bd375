import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconSend, IconShieldOff, IconUserCheck, IconUserOff } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '#core/ui/client/api.ts';
import { useText } from '#core/ui/locale/text.ts';
import { showToast } from '#core/ui/toast.tsx';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import type { UserRow } from './users.ts';

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

interface UserRowMenuProps {
  user: UserRow;
  onChange: (changes: Partial<UserRow>) => Promise<void>;
}

export function UserRowMenu({ user, onChange }: UserRowMenuProps) {
  const say = useText();
  const [isInviting, setInviting] = useState(false);
  const [isResetting, setResetting] = useState(false);
  const isInactive = user.status === 'inactive';
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={say('settings.users.actionsFor', { name: user.name })}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {user.status === 'invited' && (
            <Menu.Item leftSection={<IconSend {...icon} />} onClick={() => setInviting(true)}>
              {say('settings.users.inviteAgain')}
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={isInactive ? <IconUserCheck {...icon} /> : <IconUserOff {...icon} />}
            onClick={() => void onChange({ status: isInactive ? 'active' : 'inactive' })}
          >
            {say(isInactive ? 'settings.users.activate' : 'settings.users.deactivate')}
          </Menu.Item>
          <Menu.Item leftSection={<IconShieldOff {...icon} />} onClick={() => setResetting(true)}>
            {say('settings.users.resetFactors')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        isOpen={isResetting}
        onClose={() => setResetting(false)}
        title={say('settings.users.resetFactorsTitle', { name: user.name })}
        text={say('settings.users.resetFactorsText')}
        label={say('settings.users.resetFactors')}
        onConfirm={async () => {
          await api.delete(`/users/${user.id}/second-factors`);
          showToast({ message: say('settings.users.factorsReset', { name: user.name }) });
        }}
      />
      {isInviting && <InviteDialog isOpen onClose={() => setInviting(false)} user={user} />}
    </>
  );
}
