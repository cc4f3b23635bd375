import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowsDiff, IconCopy, IconDots, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { api } from '#core/ui/client/api.ts';
import { useText } from '#core/ui/locale/text.ts';
import { showProblem, showToast } from '#core/ui/toast.tsx';
import { type RoleRow, refreshRoles } from './roles.ts';

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

interface RoleRowMenuProps {
  role: RoleRow;
  roles: RoleRow[];
  onCopy: () => void;
}

export function RoleRowMenu({ role, roles, onCopy }: RoleRowMenuProps) {
  const say = useText();
  const other = roles.find(({ id }) => id !== role.id);

  async function remove(): Promise<void> {
    try {
      await api.delete(`/roles/${role.id}`);
      await refreshRoles();
      showToast({
        message: say('roles.deleted', { name: role.name }),
        undo: async () => {
          await api.post(`/roles/${role.id}/restoration`).catch(showProblem);
          await refreshRoles();
        },
      });
    } catch (error) {
      showProblem(error);
    }
  }

  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={say('roles.actionsFor', { name: role.name })}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconCopy {...icon} />} onClick={onCopy}>
          {say('roles.copy')}
        </Menu.Item>
        {other && (
          <Menu.Item
            leftSection={<IconArrowsDiff {...icon} />}
            component={Link}
            to={`/settings/roles/${role.id}..${other.id}`}
          >
            {say('roles.compare')}
          </Menu.Item>
        )}
        {role.key !== 'administrator' && (
          <Menu.Item leftSection={<IconTrash {...icon} />} color="red" onClick={() => void remove()}>
            {say('common.delete')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
