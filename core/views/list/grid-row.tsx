// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid is laid out with CSS, which a table is not.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid is focused as a whole and names its active cell.
import { Checkbox } from '@mantine/core';
import { memo } from 'react';
import type { RecordData } from '#core/fields/input.ts';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { titleOf } from '../data/paths.ts';
import { CellEditor, type CellEditorProps } from './cell-editor.tsx';
import type { GridColumn } from './columns.ts';
import { TitleCell, ValueCell } from './grid-cell.tsx';
import classes from './list.module.css';

export interface RowHandlers extends Pick<CellEditorProps, 'onSave' | 'onLeave'> {
  onCell: (row: number, column: number, event: { shiftKey: boolean; detail: number }) => void;
  onToggle: (row: number, extend: boolean) => void;
  onOpen: (id: string) => void;
}

interface Props {
  object: ObjectMetadata;
  record: RecordData;
  columns: GridColumn[];
  row: number;
  top: number;
  height: number;
  isSelected: boolean;
  isOpened: boolean;
  /** Column of the active cell, if it is in this row. */
  active: number | null;
  isEditing: boolean;
  /** Columns of this row inside a selected rectangle, as `from-to`; text, so that rows outside compare equal. */
  range: string | null;
  handlers: RowHandlers;
}

function GridRowInner({
  object,
  record,
  columns,
  row,
  top,
  height,
  isSelected,
  isOpened,
  active,
  isEditing,
  range,
  handlers,
}: Props) {
  const say = useText();
  const [from, to] = range ? range.split('-').map(Number) : [Number.NaN, Number.NaN];
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      aria-selected={isSelected}
      className={classes.row}
      data-opened={isOpened || undefined}
      style={{ height, transform: `translateY(${top}px)` }}
    >
      <div role="gridcell" aria-colindex={1} className={classes.selectCell}>
        <Checkbox
          size="xs"
          tabIndex={-1}
          checked={isSelected}
          onChange={() => undefined}
          onClick={(event) => handlers.onToggle(row, event.shiftKey)}
          aria-label={say('list.selectRow', { title: titleOf(object, record) })}
        />
      </div>
      {columns.map((column, index) => {
        const isActive = active === index;
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it answers to the keyboard.
          <div
            key={column.path}
            role="gridcell"
            id={`cell-${row}-${index}`}
            aria-colindex={index + 2}
            aria-readonly={!column.isEditable || undefined}
            tabIndex={-1}
            className={classes.cell}
            data-title={column.isTitle || undefined}
            data-align={column.align}
            data-active={isActive || undefined}
            data-range={(index >= from! && index <= to!) || undefined}
            onClick={(event) => handlers.onCell(row, index, event)}
          >
            {isActive && isEditing ? (
              <CellEditor column={column} record={record} onSave={handlers.onSave} onLeave={handlers.onLeave} />
            ) : column.isTitle ? (
              <TitleCell object={object} record={record} onOpen={handlers.onOpen} />
            ) : (
              <ValueCell column={column} record={record} />
            )}
          </div>
        );
      })}
    </div>
  );
}

/** One record. Drawn again only when something of its own changed: a key press moves two rows, not forty. */
export const GridRow = memo(GridRowInner);
