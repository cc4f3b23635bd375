import { Badge, Group, MultiSelect, type MultiSelectProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useText } from '#core/ui/locale/text.ts';
import { rolesQuery } from '../roles/roles.ts';

/** Several roles; what they allow adds up. */
export function RoleSelect(props: Omit<MultiSelectProps, 'data'>) {
  const say = useText();
  const { data: roles = [] } = useQuery(rolesQuery);
  return (
    <MultiSelect
      data={roles.map(({ id, name }) => ({ value: id, label: name }))}
      searchable={roles.length > 8}
      {...props}
      nothingFoundMessage={say('common.none')}
      withAlignedLabels
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
    />
  );
}

/** The same for somebody who may not change them. */
export function RoleNames({ ids }: { ids: string[] }) {
  const { data: roles = [] } = useQuery(rolesQuery);
  return (
    <Group gap={4}>
      {roles
        .filter(({ id }) => ids.includes(id))
        .map(({ id, name }) => (
          <Badge key={id} color="gray">
            {name}
          </Badge>
        ))}
    </Group>
  );
}
