import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '#core/ui/client/api.ts';
import { metadataQuery, type ObjectMetadata } from '#core/ui/client/metadata.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import { useText } from '#core/ui/locale/text.ts';
import { ConfirmDialog } from '../confirm-dialog.tsx';

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
      <ConfirmDialog
        isOpen={isDeleting}
        onClose={() => setDeleting(false)}
        title={say('settings.objects.deleteTitle', { name })}
        text={say('settings.objects.deleteText')}
        label={say('common.delete')}
        onConfirm={async () => {
          await api.delete(`/objects/${object.id}`);
          await queryClient.invalidateQueries({ queryKey: metadataQuery.queryKey });
        }}
      />
    </>
  );
}
