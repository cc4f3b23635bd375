import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowsExchange,
  IconDots,
  IconEye,
  IconSend,
  IconShieldOff,
  IconUserCheck,
  IconUserOff,
} from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { api } from '#core/ui/client/api.ts';
import { useMayManage } from '#core/ui/client/session.ts';
import { useText } from '#core/ui/locale/text.ts';
import { showToast } from '#core/ui/toast.tsx';
import { viewAs } from '../../../shell/view-as.ts';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import type { UserRow } from './users.ts';

const TransferDialog = lazy(() => import('./transfer-dialog.tsx').then((m) => ({ default: m.TransferDialog })));

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

interface UserRowMenuProps {
  user: UserRow;
  users: UserRow[];
  isMe: boolean;
  onChange: (changes: Partial<UserRow>) => Promise<void>;
}

export function UserRowMenu({ user, users, isMe, onChange }: UserRowMenuProps) {
  const say = useText();
  const mayView = useMayManage('audit');
  const mayReset = useMayManage('security');
  const [dialog, setDialog] = useState<'invite' | 'transfer' | 'reset' | null>(null);
  const isInactive = user.status === 'inactive';
  const close = () => setDialog(null);
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
            <Menu.Item leftSection={<IconSend {...icon} />} onClick={() => setDialog('invite')}>
              {say('settings.users.inviteAgain')}
            </Menu.Item>
          )}
          {mayView && !isMe && user.status === 'active' && (
            <Menu.Item leftSection={<IconEye {...icon} />} onClick={() => void viewAs(user.id)}>
              {say('settings.users.viewAs')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconArrowsExchange {...icon} />} onClick={() => setDialog('transfer')}>
            {say('settings.users.transfer.open')}
          </Menu.Item>
          {!isMe && (
            <Menu.Item
              leftSection={isInactive ? <IconUserCheck {...icon} /> : <IconUserOff {...icon} />}
              onClick={() => void onChange({ status: isInactive ? 'active' : 'inactive' })}
            >
              {say(isInactive ? 'settings.users.activate' : 'settings.users.deactivate')}
            </Menu.Item>
          )}
          {!isMe && mayReset && (
            <Menu.Item leftSection={<IconShieldOff {...icon} />} onClick={() => setDialog('reset')}>
              {say('settings.users.resetFactors')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        isOpen={dialog === 'reset'}
        onClose={close}
        title={say('settings.users.resetFactorsTitle', { name: user.name })}
        text={say('settings.users.resetFactorsText')}
        label={say('settings.users.resetFactors')}
        onConfirm={async () => {
          await api.delete(`/users/${user.id}/second-factors`);
          showToast({ message: say('settings.users.factorsReset', { name: user.name }) });
        }}
      />
      {dialog === 'invite' && <InviteDialog isOpen onClose={close} user={user} />}
      {dialog === 'transfer' && (
        <Suspense>
          <TransferDialog user={user} users={users} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
