import { Menu } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useText } from '#core/ui/locale/text.ts';
import { MoreButton } from './more-button.tsx';

export interface MoreVerbsProps {
  actions: { name: string; label: string; run: () => void }[];
  onDelete: (() => void) | undefined;
}

/** What can be done with the record, beyond what has a button of its own. */
export function MoreVerbs({ actions, onDelete }: MoreVerbsProps) {
  const say = useText();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <MoreButton />
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map(({ name, label, run }) => (
          <Menu.Item key={name} onClick={run}>
            {label}
          </Menu.Item>
        ))}
        {onDelete && (
          <Menu.Item leftSection={<IconTrash size={15} />} color="red" onClick={onDelete}>
            {say('common.delete')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
