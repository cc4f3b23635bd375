import { Avatar, Badge, Group, Select, Text } from '@mantine/core';
import { useMayManage, useSession } from '#core/ui/client/session.ts';
import { useText } from '#core/ui/locale/text.ts';
import { showProblem, showToast } from '#core/ui/toast.tsx';
import { SettingsCell } from '../settings-table.tsx';
import { RoleNames } from './role-select.tsx';
import { RolesOfUser } from './roles-of-user.tsx';
import { UserRowMenu } from './user-row-menu.tsx';
import { changeUser, type UserRow } from './users.ts';

export function UserRowView({ user, users }: { user: UserRow; users: UserRow[] }) {
  const say = useText();
  const me = useSession().user.id;
  const isMe = user.id === me;
  const mayGiveRoles = useMayManage('roles');

  async function change(changes: Partial<UserRow>): Promise<void> {
    try {
      await changeUser(user, changes);
      showToast({ message: say('settings.users.saved', { name: user.name }) });
    } catch (error) {
      showProblem(error);
    }
  }

  return (
    <tr>
      <SettingsCell>
        <Group gap="sm" wrap="nowrap">
          <Avatar name={user.name} color="accent" size={28} alt="" />
          <div>
            <Group gap={6}>
              <Text fw={500} dir="auto">
                {user.name}
              </Text>
              {isMe && <Badge color="gray">{say('settings.users.you')}</Badge>}
              {user.status !== 'active' && (
                <Badge color={user.status === 'invited' ? 'accent' : 'gray'}>
                  {say(`settings.users.status.${user.status}`)}
                </Badge>
              )}
            </Group>
            <Text size="xs" c="dimmed">
              {user.email}
            </Text>
          </div>
        </Group>
      </SettingsCell>
      <SettingsCell label={say('settings.users.roles')}>
        {/* Nobody may take away their own keys by mistake. */}
        {isMe || !mayGiveRoles ? (
          <RoleNames ids={user.roleIds} />
        ) : (
          <RolesOfUser
            label={say('settings.users.rolesOf', { name: user.name })}
            roleIds={user.roleIds}
            onChange={(roleIds) => change({ roleIds })}
          />
        )}
      </SettingsCell>
      <SettingsCell label={say('settings.users.manager')}>
        <Select
          aria-label={say('settings.users.managerOf', { name: user.name })}
          data={users
            .filter((other) => other.id !== user.id && other.status !== 'inactive')
            .map((other) => ({ value: other.id, label: other.name }))}
          value={user.managerId ?? null}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': say('settings.users.noManager') }}
          placeholder={say('common.none')}
          nothingFoundMessage={say('common.none')}
          limit={50}
          onChange={(managerId) => void change({ managerId })}
        />
      </SettingsCell>
      <SettingsCell>
        <UserRowMenu user={user} users={users} isMe={isMe} onChange={change} />
      </SettingsCell>
    </tr>
  );
}
