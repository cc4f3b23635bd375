import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { DeleteObjectDialog } from './delete-object-dialog.tsx';

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

export function ObjectRowMenu({ object, onEdit }: { object: ObjectMetadata; onEdit: () => void }) {
  const say = useText();
  const [isDeleting, setDeleting] = useState(false);
  const name = say(object.pluralLabel);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={say('settings.objects.actionsFor', { name })}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil {...icon} />} onClick={onEdit}>
            {say('common.edit')}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash {...icon} />} color="red" onClick={() => setDeleting(true)}>
            {say('common.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isDeleting && <DeleteObjectDialog object={object} onClose={() => setDeleting(false)} />}
    </>
  );
}
