import { Menu } from '@mantine/core';
import type { BoardColumn } from '#core/fields/input.ts';
import { useText } from '#core/ui/locale/text.ts';
import { MoveButton } from './move-button.tsx';

export interface MoveMenuProps {
  title: string;
  column: BoardColumn;
  columns: BoardColumn[];
  onMove: (to: BoardColumn) => void;
}

/** Moves the card to another column, for those who do not drag. */
export function MoveMenu({ title, column, columns, onMove }: MoveMenuProps) {
  const say = useText();
  const first = columns.find(({ value }) => value !== column.value);
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <MoveButton title={title} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{say('board.moveLabel')}</Menu.Label>
        {columns.map((to) => (
          <Menu.Item
            key={String(to.value)}
            disabled={to.value === column.value}
            // Where the keyboard goes on: the column it is in cannot be chosen.
            data-autofocus={to === first || undefined}
            onClick={() => onMove(to)}
          >
            {to.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
