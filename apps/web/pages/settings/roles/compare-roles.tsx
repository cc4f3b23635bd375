import { Anchor, Group, Select, Text } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { findField, findObject, useMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { SectionFrame } from '../section-frame.tsx';
import { SettingsCell, SettingsTable } from '../settings-table.tsx';
import { compareRoles, type Difference } from './compare.ts';
import type { RoleRow } from './roles.ts';

/** Two roles side by side, reduced to what differs. */
export function CompareRoles({ roles, pair }: { roles: RoleRow[]; pair: string[] }) {
  const say = useText();
  const navigate = useNavigate();
  const words = useDifferenceWords();
  const [left, right] = [0, 1].map((index) => roles.find(({ id }) => id === pair[index]));
  const differences = left && right ? compareRoles(left.permissions, right.permissions) : [];
  const go = (one?: string, other?: string) =>
    void navigate({ to: `/settings/roles/${one ?? ''}..${other ?? ''}`, replace: true });
  const data = roles.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <SectionFrame title={say('roles.compareTitle')} lead={say('roles.compareLead')}>
      <Anchor component={Link} to="/settings/roles" size="sm">
        <Group gap={4} component="span">
          <IconArrowLeft size={14} aria-hidden />
          {say('roles.back')}
        </Group>
      </Anchor>
      <Group my="md" grow maw="36rem" align="flex-end">
        <Select
          label={say('roles.compared')}
          data={data}
          value={left?.id ?? null}
          allowDeselect={false}
          onChange={(id) => id && go(id, right?.id)}
        />
        <Select
          label={say('roles.comparedWith')}
          data={data}
          value={right?.id ?? null}
          allowDeselect={false}
          onChange={(id) => id && go(left?.id, id)}
        />
      </Group>
      {left && right && differences.length === 0 && <Text c="dimmed">{say('roles.same')}</Text>}
      {left && right && differences.length > 0 && (
        <SettingsTable
          label={say('roles.compareTitle')}
          columns={[
            { key: 'about', label: say('roles.about') },
            { key: 'allows', label: say('roles.allows') },
            { key: 'left', label: left.name, width: '11rem' },
            { key: 'right', label: right.name, width: '11rem' },
          ]}
        >
          {differences.map((difference) => {
            const { about, allows, values } = words(difference);
            return (
              <tr key={`${difference.kind}.${difference.row}.${difference.key}`}>
                <SettingsCell>
                  <Text fw={500}>{about}</Text>
                </SettingsCell>
                <SettingsCell label={say('roles.allows')}>{allows}</SettingsCell>
                <SettingsCell label={left.name}>{values[0]}</SettingsCell>
                <SettingsCell label={right.name}>{values[1]}</SettingsCell>
              </tr>
            );
          })}
        </SettingsTable>
      )}
    </SectionFrame>
  );
}

/** A difference in words: what it is about, what is allowed, and how far by either role. */
function useDifferenceWords() {
  const say = useText();
  const metadata = useMetadata();
  return ({ kind, row, key, values }: Difference) => {
    const object = row === null ? undefined : findObject(metadata, row);
    const about = row === null ? say('roles.matrix.all') : object ? say(object.pluralLabel) : row;
    if (kind === 'level')
      return {
        about,
        allows: say(`roles.verbs.${key}`),
        values: values.map((level) => say(`roles.levelNames.${level}`)),
      };
    if (kind === 'field') {
      const field = object && findField(object, key);
      return {
        about,
        allows: field ? say(field.label) : key,
        values: values.map((level) => say(`roles.fields.${level}`)),
      };
    }
    return {
      about: say('roles.tabs.settings'),
      allows: say(`roles.settings.names.${key}`),
      values: values.map((has) => say(has === 'true' ? 'common.yes' : 'common.no')),
    };
  };
}
