import { Badge, Button, Group, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type ObjectMetadata, useMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { ObjectIcon } from '#core/ui/object-icon.tsx';
import { navigationObjects } from '../../../shell/destinations.ts';
import { SectionFrame } from '../section-frame.tsx';
import { SettingsCell, SettingsTable } from '../settings-table.tsx';
import { DeletedObjectsList } from './deleted-objects-list.tsx';
import { ObjectDialog } from './object-dialog.tsx';
import { ObjectRowMenu } from './object-row-menu.tsx';

/** What a company keeps records of; it may add objects of its own, which then behave like any other. */
export function ObjectsSection() {
  const say = useText();
  const metadata = useMetadata();
  const { objects } = metadata;
  const [editing, setEditing] = useState<ObjectMetadata | 'new' | null>(null);
  const own = objects.filter((object) => object.isCustom);
  const isShipped = (object: ObjectMetadata) => !object.isCustom && !object.isSetup && object.isCustomizable;
  const shipped = [...new Set([...navigationObjects(metadata), ...objects])].filter(isShipped);
  return (
    <>
      <SectionFrame
        title={say('settings.objects.title')}
        lead={say('settings.objects.lead')}
        action={
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEditing('new')}>
            {say('settings.objects.new')}
          </Button>
        }
      >
        <SettingsTable
          label={say('settings.objects.title')}
          columns={[
            { key: 'name', label: say('settings.objects.name') },
            { key: 'fields', label: say('settings.objects.fields'), width: '10rem' },
            { key: 'actions', label: say('common.actions'), isHidden: true, width: '2.5rem' },
          ]}
        >
          {[...own, ...shipped].map((object) => (
            <tr key={object.name}>
              <SettingsCell>
                <Group gap="sm" wrap="nowrap">
                  <ObjectIcon icon={object.presentation.icon} size={20} />
                  <div>
                    <Group gap={6}>
                      <Text fw={500}>{say(object.pluralLabel)}</Text>
                      {object.isCustom && <Badge color="accent">{say('settings.objects.own')}</Badge>}
                    </Group>
                    {object.description && (
                      <Text size="xs" c="dimmed">
                        {say(object.description)}
                      </Text>
                    )}
                  </div>
                </Group>
              </SettingsCell>
              <SettingsCell label={say('settings.objects.fields')}>
                <Button component={Link} to={`/settings/fields/${object.plural}`} variant="subtle" size="compact-sm">
                  {say('settings.objects.fieldCount', {
                    count: object.fields.filter((field) => !field.isSystem && !field.isHidden).length,
                  })}
                </Button>
              </SettingsCell>
              <SettingsCell>
                {object.isCustom && <ObjectRowMenu object={object} onEdit={() => setEditing(object)} />}
              </SettingsCell>
            </tr>
          ))}
        </SettingsTable>
        {editing && <ObjectDialog object={editing === 'new' ? undefined : editing} onClose={() => setEditing(null)} />}
      </SectionFrame>
      <DeletedObjectsList />
    </>
  );
}
