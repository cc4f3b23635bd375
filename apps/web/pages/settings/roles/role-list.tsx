import { Anchor, Badge, Button, Group, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '#core/ui/locale/text.ts';
import { SectionFrame } from '../section-frame.tsx';
import { SettingsCell, SettingsTable } from '../settings-table.tsx';
import { usersQuery } from '../users/users.ts';
import { NewRoleDialog } from './new-role-dialog.tsx';
import { RoleRowMenu } from './role-row-menu.tsx';
import type { RoleRow } from './roles.ts';

/** Every role, with how many people have it. */
export function RoleList({ roles }: { roles: RoleRow[] }) {
  const say = useText();
  const { data: users } = useQuery(usersQuery);
  const [beginning, setBeginning] = useState<RoleRow | 'new' | null>(null);
  const heldBy = (id: string) => users?.filter(({ roleIds }) => roleIds.includes(id)).length;
  const other = roles.length > 1 ? `/settings/roles/${roles[0]!.id}..${roles[1]!.id}` : undefined;
  return (
    <SectionFrame
      title={say('settings.roles.title')}
      lead={say('roles.lead')}
      action={
        <Group gap="xs">
          {other && (
            <Button variant="default" component={Link} to={other}>
              {say('roles.compare')}
            </Button>
          )}
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setBeginning('new')}>
            {say('roles.new')}
          </Button>
        </Group>
      }
    >
      <SettingsTable
        label={say('settings.roles.title')}
        columns={[
          { key: 'name', label: say('roles.name') },
          { key: 'people', label: say('roles.people'), width: '9rem' },
          { key: 'actions', label: say('common.actions'), isHidden: true, width: '2.5rem' },
        ]}
      >
        {roles.map((role) => (
          <tr key={role.id}>
            <SettingsCell>
              <div>
                <Group gap={6}>
                  <Anchor component={Link} to={`/settings/roles/${role.id}`} fw={500} c="inherit">
                    {role.name}
                  </Anchor>
                  {role.key === 'administrator' && <Badge color="gray">{say('roles.fixed')}</Badge>}
                  {role.requiresSecondFactor && <Badge color="accent">{say('roles.secondFactor')}</Badge>}
                </Group>
                <Text size="xs" c="dimmed">
                  {role.description}
                </Text>
              </div>
            </SettingsCell>
            <SettingsCell label={say('roles.people')}>
              {users && <Text>{say('roles.peopleCount', { count: heldBy(role.id) ?? 0 })}</Text>}
            </SettingsCell>
            <SettingsCell>
              <RoleRowMenu role={role} roles={roles} onCopy={() => setBeginning(role)} />
            </SettingsCell>
          </tr>
        ))}
      </SettingsTable>
      {beginning && (
        <NewRoleDialog
          roles={roles}
          from={beginning === 'new' ? undefined : beginning}
          onClose={() => setBeginning(null)}
        />
      )}
    </SectionFrame>
  );
}
