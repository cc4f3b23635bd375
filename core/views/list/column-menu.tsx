import { Menu } from '@mantine/core';
import { ColumnMenuButton } from './column-menu-button.tsx';
import type { GridColumn } from './columns.ts';
import { type HeaderActions, HeaderMenu } from './header-menu.tsx';

export interface ColumnMenuProps {
  column: GridColumn;
  index: number;
  isOpen: boolean;
  actions: HeaderActions;
}

/** The menu of a heading, and the button that opens it. */
export function ColumnMenu({ column, index, isOpen, actions }: ColumnMenuProps) {
  return (
    <Menu
      opened={isOpen}
      onChange={(next) => actions.openMenu(next ? index : null)}
      position="bottom-end"
      withinPortal
      returnFocus={false}
    >
      <Menu.Target>
        <ColumnMenuButton column={column} />
      </Menu.Target>
      <HeaderMenu column={column} index={index} actions={actions} />
    </Menu>
  );
}
