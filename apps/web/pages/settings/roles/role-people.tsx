import { Anchor, Avatar, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useText } from '#core/ui/locale/text.ts';
import type { UserRow } from '../users/users.ts';

/** Who has the role. */
export function RolePeople({ people }: { people: UserRow[] }) {
  const say = useText();
  return (
    <Stack gap="xs">
      {people.length === 0 && <Text c="dimmed">{say('roles.nobody')}</Text>}
      {people.map(({ id, name, email, status }) => (
        <Group key={id} gap="sm" wrap="nowrap">
          <Avatar name={name} color="accent" size={28} alt="" />
          <div>
            <Anchor component={Link} to={`/users/${id}`} c="inherit" dir="auto">
              {name}
            </Anchor>
            <Text size="xs" c="dimmed">
              {[email, status === 'active' ? undefined : say(`settings.users.status.${status}`)]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </div>
        </Group>
      ))}
    </Stack>
  );
}
