import { Menu } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowLeft,
  IconArrowRight,
  IconArrowUp,
  IconEyeOff,
  IconFilter,
  IconStack2,
} from '@tabler/icons-react';
import { useText } from '#core/ui/locale/text.ts';
import type { GridColumn } from './columns.ts';
import { canGroup } from './group-by.ts';

export interface HeaderActions {
  sort: (path: string, isAdded: boolean, direction?: 'up' | 'down') => void;
  /** Puts the column before or after another. */
  place: (path: string, target: string, edge: 'left' | 'right') => void;
  move: (index: number, by: -1 | 1) => void;
  hide: (path: string) => void;
  group: (path: string) => void;
  filter: (path: string) => void;
  resize: (path: string, width: number, isFinal: boolean) => void;
  openMenu: (index: number | null) => void;
}

/** What can be done with a column, for those who do not drag. */
export function HeaderMenu({ column, index, actions }: { column: GridColumn; index: number; actions: HeaderActions }) {
  const say = useText();
  const { path, field } = column;
  return (
    <Menu.Dropdown>
      {field.canSort && (
        <>
          <Menu.Item leftSection={<IconArrowUp size={15} />} onClick={() => actions.sort(path, false, 'up')}>
            {say('list.sortUp')}
          </Menu.Item>
          <Menu.Item leftSection={<IconArrowDown size={15} />} onClick={() => actions.sort(path, false, 'down')}>
            {say('list.sortDown')}
          </Menu.Item>
        </>
      )}
      {field.operators.length > 0 && (
        <Menu.Item leftSection={<IconFilter size={15} />} onClick={() => actions.filter(path)}>
          {say('list.filterBy')}
        </Menu.Item>
      )}
      {canGroup(column) && !column.via && (
        <Menu.Item leftSection={<IconStack2 size={15} />} onClick={() => actions.group(path)}>
          {say('list.groupBy')}
        </Menu.Item>
      )}
      {!column.isTitle && (
        <>
          <Menu.Divider />
          {index > 1 && (
            <Menu.Item leftSection={<IconArrowLeft size={15} />} onClick={() => actions.move(index, -1)}>
              {say('list.moveLeft')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconArrowRight size={15} />} onClick={() => actions.move(index, 1)}>
            {say('list.moveRight')}
          </Menu.Item>
          <Menu.Item leftSection={<IconEyeOff size={15} />} onClick={() => actions.hide(path)}>
            {say('list.hide')}
          </Menu.Item>
        </>
      )}
    </Menu.Dropdown>
  );
}
