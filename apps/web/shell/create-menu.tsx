import { ActionIcon, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useActions } from '#core/ui/actions.ts';
import { type ObjectMetadata, useMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { ObjectIcon } from '#core/ui/object-icon.tsx';
import classes from './create-menu.module.css';
import { navigationObjects } from './destinations.ts';
import { openDialog } from './open-dialog.ts';

/** What the person may make from anywhere. */
export function useCreatableObjects(): ObjectMetadata[] {
  return navigationObjects(useMetadata()).filter((object) => object.permissions.create !== 'none' && !object.isSetup);
}

export function CreateMenu() {
  const say = useText();
  const [isOpen, setOpen] = useState(false);
  const objects = useCreatableObjects();
  useActions([
    {
      id: 'shell.create',
      label: say('shell.createAny'),
      group: say('shell.create'),
      keys: 'c',
      isHidden: true,
      run: () => setOpen(true),
    },
  ]);
  if (objects.length === 0) return null;
  return (
    <Menu opened={isOpen} onChange={setOpen} position="bottom-end" width={220} trapFocus withinPortal={false}>
      <Menu.Target>
        <ActionIcon
          variant="default"
          className={classes.create}
          aria-label={say('shell.createAny')}
          title={`${say('shell.createAny')} (C)`}
        >
          <IconPlus size={18} stroke={1.8} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {objects.map((object) => (
          <Menu.Item
            key={object.name}
            leftSection={<ObjectIcon icon={object.presentation.icon} />}
            onClick={() => openDialog({ name: 'create', object: object.name })}
          >
            {say(object.label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
