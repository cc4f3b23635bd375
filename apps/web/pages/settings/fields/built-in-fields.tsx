import { Badge, Group, Text } from '@mantine/core';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { SettingsCell, SettingsTable } from '../settings-table.tsx';

export function BuiltInFields({ object }: { object: ObjectMetadata }) {
  const say = useText();
  const fields = object.fields.filter((field) => !field.isCustom && !field.isHidden && !field.isSystem);
  return (
    <SettingsTable
      label={say('settings.fields.builtIn')}
      columns={[
        { key: 'label', label: say('settings.fields.label') },
        { key: 'type', label: say('settings.fields.type'), width: '12rem' },
        { key: 'key', label: say('settings.fields.key'), width: '12rem' },
      ]}
    >
      {fields.map((field) => (
        <tr key={field.key}>
          <SettingsCell>
            <Group gap={6}>
              <Text>{say(field.label)}</Text>
              {field.isRequired && <Badge color="gray">{say('settings.fields.marks.required')}</Badge>}
              {field.isUnique && <Badge color="gray">{say('settings.fields.marks.unique')}</Badge>}
            </Group>
          </SettingsCell>
          <SettingsCell label={say('settings.fields.type')}>
            <Text c="dimmed">{say(`settings.fields.types.${field.type}`, { defaultValue: field.type })}</Text>
          </SettingsCell>
          <SettingsCell label={say('settings.fields.key')}>
            <code>{field.key}</code>
          </SettingsCell>
        </tr>
      ))}
    </SettingsTable>
  );
}
