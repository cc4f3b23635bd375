import { type RefObject, useCallback, useMemo, useRef } from 'react';
import { inputOf } from '#core/fields/inputs.ts';
import type { GridColumn } from './columns.ts';
import { nextEditable } from './grid-edits.ts';
import type { RowHandlers } from './grid-row.tsx';
import type { Item } from './items.ts';
import type { RecordEdit } from './use-clipboard.ts';
import type { useGridPosition } from './use-grid-position.ts';
import type { RowSelection } from './use-row-selection.ts';

interface Options {
  scroller: RefObject<HTMLDivElement | null>;
  items: Item[];
  columns: GridColumn[];
  grid: ReturnType<typeof useGridPosition>;
  selection: RowSelection;
  onOpen: (id: string) => void;
  onToggleGroup: (id: string) => void;
  onSave: (edits: RecordEdit[], titles?: Record<string, unknown>) => void;
}

/** What clicks and editors of the rows do. The same object as long as it can be, so that rows stay as drawn. */
export function useGridHandlers({ scroller, items, columns, grid, selection, onOpen, onToggleGroup, onSave }: Options) {
  const { go, edit } = grid;
  const latest = useRef(grid.position);
  latest.current = grid.position;
  const focus = useCallback(() => scroller.current?.focus({ preventScroll: true }), [scroller]);

  const startEdit = useCallback(() => {
    const { active } = latest.current;
    const item = active && items[active.row];
    const column = active && columns[active.column];
    if (item?.kind === 'group') return onToggleGroup(item.group.id);
    if (item?.kind !== 'record' || !column) return;
    if (!column.isEditable) return void (column.isTitle && onOpen(item.id));
    if (inputOf(column.field).editor === 'toggle') {
      const value = item.record[column.field.key] !== true;
      return onSave([{ record: item.record, changes: { [column.field.key]: value } }]);
    }
    edit(true);
  }, [items, columns, edit, onSave, onOpen, onToggleGroup]);

  const handlers = useMemo<RowHandlers>(
    () => ({
      onCell: (row, column, event) => {
        const { active, isEditing } = latest.current;
        const isSame = active?.row === row && active.column === column;
        if (isSame && isEditing) return;
        if (isSame && !event.shiftKey) return startEdit();
        go(row, column, { extend: event.shiftKey });
        focus();
      },
      onToggle: selection.toggle,
      onOpen,
      onSave: (column, record, value, titles) => onSave([{ record, changes: { [column.field.key]: value } }], titles),
      onLeave: (where) => {
        const { active, isEditing } = latest.current;
        if (!active || !isEditing) return;
        if (where === 'stay') edit(false);
        else if (where === 'down') go(active.row + 1, active.column);
        else {
          const next = nextEditable(columns, active.column, where === 'next' ? 1 : -1);
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
  return { handlers, startEdit };
}
