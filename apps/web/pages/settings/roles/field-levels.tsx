import { Group, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { foldText } from '#core/kit/text.ts';
import type { FieldMetadata, ObjectMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { SettingsCell, SettingsTable } from '../settings-table.tsx';
import { useGovernedObjects } from './governed-objects.ts';
import { setFieldLevel } from './permissions-draft.ts';
import type { RolePermissions } from './roles.ts';

interface FieldLevelsProps {
  permissions: RolePermissions;
  /** Absent: they are only looked at. */
  onChange: ((permissions: RolePermissions) => void) | undefined;
  errorAt: (path: string) => string | undefined;
}

/** Which fields the role keeps hidden or only lets read, one object at a time. */
export function FieldLevels({ permissions, onChange, errorAt }: FieldLevelsProps) {
  const say = useText();
  const objects = useGovernedObjects();
  const [name, setName] = useState(() => Object.keys(permissions.fields)[0] ?? objects[0]?.name);
  const [text, setText] = useState('');
  const object = objects.find((one) => one.name === name);
  const restricted = ({ name: key }: ObjectMetadata) => Object.keys(permissions.fields[key] ?? {}).length;
  const fields = (object?.fields ?? []).filter(
    (field) => !field.isSystem && !field.isHidden && foldText(say(field.label)).includes(foldText(text)),
  );
  return (
    <Stack>
      <Text c="dimmed">{say('roles.fields.lead')}</Text>
      <Group align="flex-end">
        <Select
          label={say('roles.fields.object')}
          data={objects.map((one) => ({
            value: one.name,
            label: [say(one.pluralLabel), restricted(one) > 0 && say('roles.fields.count', { count: restricted(one) })]
              .filter(Boolean)
              .join(' · '),
          }))}
          value={name ?? null}
          allowDeselect={false}
          searchable
          w="18rem"
          onChange={(next) => next && setName(next)}
        />
        <TextInput
          leftSection={<IconSearch size={16} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          placeholder={say('roles.fields.find')}
          aria-label={say('roles.fields.find')}
        />
      </Group>
      {object && (
        <SettingsTable
          label={say('roles.tabs.fields')}
          columns={[
            { key: 'field', label: say('roles.fields.field') },
            { key: 'level', label: say('roles.fields.level'), width: '18rem' },
          ]}
        >
          {fields.map((field) => (
            <tr key={field.key}>
              <SettingsCell>
                <div>
                  <Text>{say(field.label)}</Text>
                  {isNeeded(object, field) && (
                    <Text size="xs" c="dimmed">
                      {say('roles.fields.needed')}
                    </Text>
                  )}
                  <Text size="xs" c="var(--mantine-color-error)">
                    {errorAt(`permissions.fields.${object.name}.${field.key}`)}
                  </Text>
                </div>
              </SettingsCell>
              <SettingsCell label={say('roles.fields.level')}>
                <FieldLevelControl
                  object={object}
                  field={field}
                  level={permissions.fields[object.name]?.[field.key]}
                  onChange={
                    onChange && ((level) => onChange(setFieldLevel(permissions, object.name, field.key, level)))
                  }
                />
              </SettingsCell>
            </tr>
          ))}
        </SettingsTable>
      )}
    </Stack>
  );
}

/** A form without it could never be sent, and a record without a name is no record. */
function isNeeded(object: ObjectMetadata, field: FieldMetadata): boolean {
  return field.isRequired || field.key === object.titleField;
}

interface FieldLevelControlProps {
  object: ObjectMetadata;
  field: FieldMetadata;
  level: 'hidden' | 'read' | undefined;
  onChange: ((level: 'hidden' | 'read' | undefined) => void) | undefined;
}

function FieldLevelControl({ object, field, level, onChange }: FieldLevelControlProps) {
  const say = useText();
  // What nobody can change is read by those it is not hidden from.
  const widest = field.isReadOnly ? (level === 'read' ? 'read' : 'edit') : undefined;
  return (
    <SegmentedControl
      size="xs"
      aria-label={say('roles.fields.levelOf', { field: say(field.label) })}
      value={level ?? 'edit'}
      disabled={!onChange}
      onChange={(next) => onChange?.(next === 'edit' ? undefined : (next as 'hidden' | 'read'))}
      data={[
        { value: 'hidden', label: say('roles.fields.hidden'), disabled: isNeeded(object, field) },
        ...(widest
          ? [{ value: widest, label: say('roles.fields.read') }]
          : [
              { value: 'read', label: say('roles.fields.read') },
              { value: 'edit', label: say('roles.fields.edit') },
            ]),
      ]}
    />
  );
}
