// biome-ignore-all lint/a11y/noStaticElementInteractions: it has a role, of the two that a grid may have.
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: see above.
// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid is laid out with CSS, which a table is not.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid is focused as a whole and names its active cell.
import { type KeyboardEvent, useRef, useState } from 'react';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import type { FieldPath } from '../data/paths.ts';
import type { Density } from '../state/view-config.ts';
import { type GridColumn, gridTemplate, narrowest, totalWidth, widest } from './columns.ts';
import { clearedCells } from './grid-edits.ts';
import { GridHeader } from './grid-header.tsx';
import { handleGridKey } from './grid-keys.ts';
import { GridRow } from './grid-row.tsx';
import { GroupRow } from './group-row.tsx';
import type { HeaderActions } from './header-menu.tsx';
import classes from './list.module.css';
import { PendingRow } from './pending-row.tsx';
import type { ScreenMemory } from './screen-memory.ts';
import { type RecordEdit, useClipboard } from './use-clipboard.ts';
import type { ListItems } from './use-flat-items.ts';
import { useGridHandlers } from './use-grid-handlers.ts';
import { rectangleOf, useGridPosition } from './use-grid-position.ts';
import { useGridScroll } from './use-grid-scroll.ts';
import type { RowSelection } from './use-row-selection.ts';

export const rowHeights: Record<Density, number> = { compact: 28, normal: 36, roomy: 46 };

interface Props {
  object: ObjectMetadata;
  list: ListItems;
  columns: GridColumn[];
  sort: string[];
  density: Density;
  count: number | undefined;
  groupBy: FieldPath | undefined;
  onToggleGroup: (id: string) => void;
  selection: RowSelection;
  openedId: string | undefined;
  onOpen: (id: string) => void;
  onSave: (edits: RecordEdit[], titles?: Record<string, unknown>) => void;
  headerActions: Omit<HeaderActions, 'openMenu'>;
  /** Under which the place in the list is remembered for Back. */
  memoryKey: string;
  memory: ScreenMemory | undefined;
}

/** The table: one grid for the keyboard and for screen readers, of which only what is in sight is drawn. */
export function Grid(props: Props) {
  const { object, list, columns, selection, groupBy, onSave, onOpen, onToggleGroup, memoryKey, memory } = props;
  const { items } = list;
  const say = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const [menuColumn, setMenuColumn] = useState<number | null>(null);
  const [isScrolled, setScrolled] = useState(false);
  const height = rowHeights[props.density];
  const grid = useGridPosition(items, columns.length, memory?.position);
  const { position, go, leave } = grid;
  const rectangle = rectangleOf(position);
  const clipboard = useClipboard(items, columns, rectangle, onSave);
  const { rows, totalHeight } = useGridScroll({
    scroller,
    list,
    columns,
    height,
    position,
    ids: selection.ids,
    memoryKey,
    memory,
  });
  const { handlers, startEdit } = useGridHandlers({
    scroller,
    items,
    columns,
    grid,
    selection,
    onOpen,
    onToggleGroup,
    onSave,
  });

  function keyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (event.target !== event.currentTarget) return;
    const handled = handleGridKey(event, position, {
      go,
      edit: startEdit,
      open: (row) => {
        const item = items[row];
        if (item?.kind === 'record') onOpen(item.id);
      },
      toggleRow: (row, extend) => (items[row]?.kind === 'group' ? startEdit() : selection.toggle(row, extend)),
      selectAll: selection.selectLoaded,
      clearCells: () => onSave(clearedCells(items, columns, rectangle)),
      leave: () => (selection.ids.size > 0 ? selection.clear() : leave()),
      sort: (column, isAdded) =>
        columns[column]?.field.canSort && props.headerActions.sort(columns[column].path, isAdded),
      moveColumn: (column, by) => props.headerActions.move(column, by),
      openMenu: setMenuColumn,
      resizeColumn: (column, by) => {
        const resized = columns[column];
        if (resized)
          props.headerActions.resize(
            resized.path,
            Math.min(widest, Math.max(narrowest, resized.width + by * 20)),
            true,
          );
      },
      pageRows: Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / height) - 2),
      lastRow: items.length - 1,
      lastColumn: columns.length - 1,
    });
    if (handled) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  const { active, isEditing } = position;
  const loaded = items.filter(({ kind }) => kind === 'record').length;
  const headerActions: HeaderActions = {
    ...props.headerActions,
    openMenu: (column) => {
      setMenuColumn(column);
      // Its button is no stop of the keyboard: whoever closes the menu is back in the grid.
      if (column === null) requestAnimationFrame(() => scroller.current?.focus({ preventScroll: true }));
    },
  };

  return (
    <div
      ref={scroller}
      role={groupBy ? 'treegrid' : 'grid'}
      tabIndex={0}
      className={classes.grid}
      aria-label={say(object.pluralLabel)}
      aria-rowcount={props.count === undefined ? -1 : props.count + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      aria-busy={list.isFirstLoad || list.isStale}
      aria-activedescendant={active ? `cell-${active.row}-${active.column}` : undefined}
      data-scrolled={isScrolled || undefined}
      style={{ '--columns': gridTemplate(columns), '--total': `${totalWidth(columns)}px` } as React.CSSProperties}
      onKeyDown={keyDown}
      onCopy={clipboard.copy}
      onPaste={clipboard.paste}
      onScroll={(event) => setScrolled(event.currentTarget.scrollLeft > 0)}
    >
      <div role="rowgroup">
        <GridHeader
          columns={columns}
          sort={props.sort}
          activeColumn={active?.row === -1 ? active.column : null}
          menuColumn={menuColumn}
          selection={selection.ids.size === 0 ? 'none' : selection.ids.size >= loaded ? 'all' : 'some'}
          onSelectAll={() => (selection.ids.size > 0 ? selection.clear() : selection.selectLoaded())}
          actions={headerActions}
        />
      </div>
      <div
        role="rowgroup"
        className={classes.body}
        style={{ height: totalHeight }}
        data-stale={list.isStale || undefined}
      >
        {rows.map(({ index, start }) => {
          const item = items[index];
          if (!item) return null;
          if (item.kind === 'pending')
            return <PendingRow key={item.id} columns={columns} row={index} top={start} height={height} />;
          const isActive = active?.row === index;
          if (item.kind === 'group')
            return (
              groupBy && (
                <GroupRow
                  key={item.id}
                  by={groupBy}
                  group={item.group}
                  isOpen={item.isOpen}
                  columns={columns}
                  row={index}
                  top={start}
                  height={height}
                  isActive={isActive}
                  onToggle={onToggleGroup}
                />
              )
            );
          const isInRange = rectangle && position.anchor && index >= rectangle.top && index <= rectangle.bottom;
          return (
            <GridRow
              key={item.id}
              object={object}
              record={item.record}
              columns={columns}
              row={index}
              top={start}
              height={height}
              isSelected={selection.isAllMatching || selection.ids.has(item.id)}
              isOpened={item.id === props.openedId}
              active={isActive ? active.column : null}
              isEditing={isActive && isEditing}
              range={isInRange ? `${rectangle.left}-${rectangle.right}` : null}
              handlers={handlers}
            />
          );
        })}
      </div>
    </div>
  );
}
