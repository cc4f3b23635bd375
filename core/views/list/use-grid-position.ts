import { useCallback, useEffect, useRef, useState } from 'react';
import type { Item } from './items.ts';

export interface Cell {
  /** Index of the item; -1 is the row of headings. */
  row: number;
  column: number;
}

export interface GridPosition {
  active: Cell | null;
  /** Other corner of a selected rectangle of cells. */
  anchor: Cell | null;
  isEditing: boolean;
}

const nowhere: GridPosition = { active: null, anchor: null, isEditing: false };

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

/** Where the keyboard is in the grid. Stays on its record when rows come and go around it. */
export function useGridPosition(items: Item[], columnCount: number, remembered?: GridPosition) {
  const [position, setPosition] = useState<GridPosition>(remembered ?? nowhere);
  const activeId = useRef<string | null>(null);
  const { active } = position;

  useEffect(() => {
    if (!active || active.row < 0) return;
    const there = items[active.row];
    if (activeId.current !== null && there?.id !== activeId.current) {
      const moved = items.findIndex(({ id }) => id === activeId.current);
      if (moved >= 0) return setPosition((before) => ({ ...before, active: { ...active, row: moved }, anchor: null }));
      if (active.row >= items.length)
        return setPosition((before) => ({
          ...before,
          active: { ...active, row: Math.max(0, items.length - 1) },
          anchor: null,
          isEditing: false,
        }));
    }
    activeId.current = there?.id ?? null;
  }, [items, active]);

  const go = useCallback(
    (row: number, column: number, options: { extend?: boolean; edit?: boolean } = {}) => {
      setPosition((before) => {
        const next = { row: clamp(row, -1, items.length - 1), column: clamp(column, 0, columnCount - 1) };
        activeId.current = items[next.row]?.id ?? null;
        const anchor = options.extend && before.active ? (before.anchor ?? before.active) : null;
        return { active: next, anchor, isEditing: options.edit ?? false };
      });
    },
    [items, columnCount],
  );
  const edit = useCallback(
    (isEditing: boolean) =>
      setPosition((before) => ({ ...before, isEditing, anchor: isEditing ? null : before.anchor })),
    [],
  );
  const leave = useCallback(() => setPosition(nowhere), []);

  return { position, go, edit, leave };
}

export interface Rectangle {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export function rectangleOf({ active, anchor }: GridPosition): Rectangle | null {
  if (!active) return null;
  const other = anchor ?? active;
  return {
    top: Math.min(active.row, other.row),
    bottom: Math.max(active.row, other.row),
    left: Math.min(active.column, other.column),
    right: Math.max(active.column, other.column),
  };
}
