// biome-ignore-all lint/a11y/noStaticElementInteractions: it has a role, of the two that a grid may have.
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: see above.
// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid is laid out with CSS, which a table is not.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid is focused as a whole and names its active cell.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { RecordData } from '#core/fields/input.ts';
import { inputOf } from '#core/fields/inputs.ts';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import type { FieldPath } from '../data/paths.ts';
import type { Density } from '../state/view-config.ts';
import type { Leave } from './cell-editor.tsx';
import { type GridColumn, gridTemplate, totalWidth } from './columns.ts';
import { GridHeader } from './grid-header.tsx';
import { handleGridKey } from './grid-keys.ts';
import { GridRow, type RowHandlers } from './grid-row.tsx';
import { GroupRow } from './group-row.tsx';
import type { HeaderActions } from './header-menu.tsx';
import classes from './list.module.css';
import { PendingRow } from './pending-row.tsx';
import { rememberScreen, type ScreenMemory } from './screen-memory.ts';
import { type RecordEdit, useClipboard } from './use-clipboard.ts';
import type { ListItems } from './use-flat-items.ts';
import { rectangleOf, useGridPosition } from './use-grid-position.ts';
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
  children?: ReactNode;
}

export function Grid(props: Props) {
  const { object, list, columns, selection, groupBy, onSave, onOpen, memoryKey } = props;
  const { items } = list;
  const say = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const [menuColumn, setMenuColumn] = useState<number | null>(null);
  const [isScrolled, setScrolled] = useState(false);
  const height = rowHeights[props.density];
  const { position, go, edit, leave } = useGridPosition(items, columns.length, props.memory?.position);
  const rectangle = rectangleOf(position);
  const clipboard = useClipboard(items, columns, rectangle, onSave);

  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
    scrollPaddingStart: 34,
    scrollPaddingEnd: 8,
    initialOffset: props.memory?.top ?? 0,
  });
  const rows = virtual.getVirtualItems();
  const lastShown = rows.at(-1)?.index ?? 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew when the rows' height changes.
  useEffect(() => virtual.measure(), [height]);
  useEffect(() => list.reach(lastShown), [list, lastShown]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a move of the keyboard scrolls.
  useEffect(() => {
    const { active } = position;
    if (active && active.row >= 0) virtual.scrollToIndex(active.row, { align: 'auto' });
    if (active) scrollColumnIntoView(scroller.current, columns, active.column);
  }, [position.active?.row, position.active?.column]);

  const latest = useRef({ position, items, ids: selection.ids });
  latest.current = { position, items, ids: selection.ids };
  useEffect(() => {
    const element = scroller.current;
    return () =>
      rememberScreen(memoryKey, {
        top: element?.scrollTop ?? 0,
        position: latest.current.position,
        ids: latest.current.ids,
      });
  }, [memoryKey]);

  const focus = useCallback(() => scroller.current?.focus({ preventScroll: true }), []);
  const startEdit = useCallback(() => {
    const { active } = latest.current.position;
    const item = active && items[active.row];
    const column = active && columns[active.column];
    if (item?.kind === 'group') return props.onToggleGroup(item.group.id);
    if (item?.kind !== 'record' || !column) return;
    if (!column.isEditable) return void (column.isTitle && onOpen(item.id));
    if (inputOf(column.field).editor === 'toggle') {
      const value = item.record[column.field.key] !== true;
      return onSave([{ record: item.record, changes: { [column.field.key]: value } }]);
    }
    edit(true);
  }, [items, columns, edit, onSave, onOpen, props.onToggleGroup]);

  const handlers = useMemo<RowHandlers>(
    () => ({
      onCell: (row, column, event) => {
        const { active, isEditing } = latest.current.position;
        const isSame = active?.row === row && active.column === column;
        if (isSame && isEditing) return;
        if (isSame && !event.shiftKey) return startEdit();
        go(row, column, { extend: event.shiftKey });
        focus();
      },
      onToggle: selection.toggle,
      onOpen,
      onSave: (column: GridColumn, record: RecordData, value: unknown, titles: Record<string, unknown>) =>
        onSave([{ record, changes: { [column.field.key]: value } }], titles),
      onLeave: (where: Leave) => {
        const { active, isEditing } = latest.current.position;
        if (!active || !isEditing) return;
        if (where === 'stay') edit(false);
        else if (where === 'down') go(active.row + 1, active.column);
        else {
          const step = where === 'next' ? 1 : -1;
          const next = nextEditable(columns, active.column, step);
          go(active.row, next ?? active.column, { edit: next !== undefined });
        }
        // What was focused is gone with the editor, unless the person went elsewhere by themselves.
        requestAnimationFrame(() => {
          if (document.activeElement === document.body) focus();
        });
      },
    }),
    [selection.toggle, onOpen, onSave, go, edit, focus, startEdit, columns],
  );

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
      clearCells: () => clearCells(items, columns, rectangle, onSave),
      leave: () => (selection.ids.size > 0 ? selection.clear() : leave()),
      sort: (column, isAdded) =>
        columns[column]?.field.canSort && props.headerActions.sort(columns[column].path, isAdded),
      moveColumn: (column, by) => props.headerActions.move(column, by),
      openMenu: setMenuColumn,
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
  const headerActions: HeaderActions = { ...props.headerActions, openMenu: setMenuColumn };

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
        style={{ height: virtual.getTotalSize() }}
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
                  onToggle={props.onToggleGroup}
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
      {props.children}
    </div>
  );
}

function nextEditable(columns: GridColumn[], from: number, step: 1 | -1): number | undefined {
  for (let index = from + step; index >= 0 && index < columns.length; index += step) {
    const column = columns[index]!;
    if (column.isEditable && inputOf(column.field).editor !== 'toggle') return index;
  }
  return undefined;
}

function clearCells(
  items: ListItems['items'],
  columns: GridColumn[],
  rectangle: ReturnType<typeof rectangleOf>,
  save: Props['onSave'],
): void {
  if (!rectangle) return;
  const cleared = columns
    .slice(rectangle.left, rectangle.right + 1)
    .filter(({ isEditable, field, isTitle }) => isEditable && !field.isRequired && !isTitle);
  if (cleared.length === 0) return;
  const changes = Object.fromEntries(cleared.map(({ field }) => [field.key, null]));
  const rows = items.slice(Math.max(0, rectangle.top), rectangle.bottom + 1);
  save(rows.flatMap((item) => (item.kind === 'record' ? [{ record: item.record, changes }] : [])));
}

function scrollColumnIntoView(element: HTMLElement | null, columns: GridColumn[], column: number): void {
  if (!element || column === 0) return;
  const pinned = 40 + (columns[0]?.width ?? 0);
  const left = columns.slice(0, column).reduce((sum, { width }) => sum + width, 40);
  const right = left + columns[column]!.width;
  if (left - element.scrollLeft < pinned) element.scrollLeft = left - pinned;
  else if (right > element.scrollLeft + element.clientWidth) element.scrollLeft = right - element.clientWidth + 8;
}
