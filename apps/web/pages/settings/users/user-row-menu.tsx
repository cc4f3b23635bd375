import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconSend, IconUserCheck, IconUserOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '#core/ui/locale/text.ts';
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
        </Menu.Dropdown>
      </Menu>
      {isInviting && <InviteDialog isOpen onClose={() => setInviting(false)} user={user} />}
    </>
  );
}
