import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import { ObjectIcon } from '#core/ui/object-icon.tsx';
import { SectionFrame } from '../section-frame.tsx';
import { SettingsCell, SettingsTable } from '../settings-table.tsx';
import { deletedObjectsQuery, restoreObject } from './deleted-objects.ts';

/** Objects that can still be brought back; nothing where there are none. */
export function DeletedObjectsList() {
  const say = useText();
  const format = useFormat();
  const { data = [] } = useQuery(deletedObjectsQuery);
  if (data.length === 0) return null;
  const title = say('settings.objects.deletedOnes');
  return (
    <SectionFrame title={title} lead={say('settings.objects.deletedLead')}>
      <SettingsTable
        label={title}
        columns={[
          { key: 'name', label: say('settings.objects.name') },
          { key: 'deletedAt', label: say('settings.objects.deletedAt'), width: '10rem' },
          { key: 'actions', label: say('common.actions'), isHidden: true, width: '10rem' },
        ]}
      >
        {data.map(({ id, pluralLabel, icon, deletedAt }) => (
          <tr key={id}>
            <SettingsCell>
              <Group gap="sm" wrap="nowrap">
                <ObjectIcon icon={icon ?? 'cube'} size={20} />
                <Text>{say(pluralLabel)}</Text>
              </Group>
            </SettingsCell>
            <SettingsCell label={say('settings.objects.deletedAt')}>{format.dateTime(deletedAt)}</SettingsCell>
            <SettingsCell>
              <Button variant="default" size="compact-sm" onClick={() => void restoreObject(id)}>
                {say('settings.objects.restore')}
              </Button>
            </SettingsCell>
          </tr>
        ))}
      </SettingsTable>
    </SectionFrame>
  );
}
