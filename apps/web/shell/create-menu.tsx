import { Menu } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useText } from '#core/ui/locale/text.ts';
import { ObjectIcon } from '#core/ui/object-icon.tsx';
import { useCreatableObjects } from './creatable-objects.ts';
import { CreateButton } from './create-button.tsx';
import { openDialog } from './open-dialog.ts';

export function CreateMenu({ request }: { request: number }) {
  const say = useText();
  const [isOpen, setOpen] = useState(false);
  const objects = useCreatableObjects();
  useEffect(() => {
    if (request > 0) setOpen(true);
  }, [request]);
  return (
    <Menu opened={isOpen} onChange={setOpen} position="bottom-end" width={220} trapFocus withinPortal={false}>
      <Menu.Target>
        <CreateButton />
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
