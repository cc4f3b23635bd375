// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid is laid out with CSS, which a table is not.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid is focused as a whole and names its active cell.
import { Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useRef } from 'react';
import { closedMenu, lateControl } from '#core/ui/late-control.tsx';
import { useText } from '#core/ui/locale/text.ts';
import { pathLabel } from '../data/paths.ts';
import type { ColumnMenuProps } from './column-menu.tsx';
import { ColumnMenuButton } from './column-menu-button.tsx';
import type { GridColumn } from './columns.ts';
import type { HeaderActions } from './header-menu.tsx';
import classes from './list.module.css';
import { ResizeHandle } from './resize-handle.tsx';
import { useColumnDrag } from './use-column-drag.ts';

const ColumnMenu = lateControl<ColumnMenuProps>(
  () => import('./column-menu.tsx').then(({ ColumnMenu }) => ColumnMenu),
  ({ column }) => <ColumnMenuButton column={column} {...closedMenu} />,
);

interface HeadingProps {
  column: GridColumn;
  index: number;
  sort: string[];
  isActive: boolean;
  isMenuOpen: boolean;
  actions: HeaderActions;
}

function Heading({ column, index, sort, isActive, isMenuOpen, actions }: HeadingProps) {
  const say = useText();
  const cell = useRef<HTMLDivElement>(null);
  const edge = useColumnDrag(cell, column, actions.place);
  const label = pathLabel(column, say);
  const position = sort.findIndex((key) => key.replace(/^-/, '') === column.path);
  const isDescending = sort[position]?.startsWith('-');
  const Arrow = isDescending ? IconArrowDown : IconArrowUp;
  return (
    <div
      ref={cell}
      role="columnheader"
      id={`cell--1-${index}`}
      aria-colindex={index + 2}
      aria-sort={position < 0 ? 'none' : isDescending ? 'descending' : 'ascending'}
      className={classes.heading}
      data-title={column.isTitle || undefined}
      data-align={column.align}
      data-active={isActive || undefined}
      data-edge={edge ?? undefined}
    >
      <button
        type="button"
        tabIndex={-1}
        className={classes.headingButton}
        title={say('list.sortHint', { label })}
        disabled={!column.field.canSort}
        onClick={(event) => actions.sort(column.path, event.shiftKey)}
      >
        <span className={classes.headingLabel}>{label}</span>
        {position >= 0 && (
          <>
            <Arrow size={13} aria-hidden="true" />
            {sort.length > 1 && <span className={classes.sortPosition}>{position + 1}</span>}
          </>
        )}
      </button>
      <ColumnMenu column={column} index={index} isOpen={isMenuOpen} actions={actions} />
      <ResizeHandle column={column} label={say('list.resize', { label })} onResize={actions.resize} />
    </div>
  );
}

interface Props {
  columns: GridColumn[];
  sort: string[];
  activeColumn: number | null;
  menuColumn: number | null;
  selection: 'none' | 'some' | 'all';
  onSelectAll: () => void;
  actions: HeaderActions;
}

export function GridHeader({ columns, sort, activeColumn, menuColumn, selection, onSelectAll, actions }: Props) {
  const say = useText();
  return (
    <div role="row" aria-rowindex={1} className={classes.header}>
      <div role="columnheader" aria-colindex={1} aria-label={say('list.selection')} className={classes.selectCell}>
        <Checkbox
          size="xs"
          tabIndex={-1}
          checked={selection === 'all'}
          indeterminate={selection === 'some'}
          onChange={onSelectAll}
          aria-label={say('list.selectAll')}
        />
      </div>
      {columns.map((column, index) => (
        <Heading
          key={column.path}
          column={column}
          index={index}
          sort={sort}
          isActive={activeColumn === index}
          isMenuOpen={menuColumn === index}
          actions={actions}
        />
      ))}
    </div>
  );
}
