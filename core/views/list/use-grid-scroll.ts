import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useRef } from 'react';
import type { GridColumn } from './columns.ts';
import { selectWidth } from './columns.ts';
import { rememberScreen, type ScreenMemory } from './screen-memory.ts';
import type { ListItems } from './use-flat-items.ts';
import type { GridPosition } from './use-grid-position.ts';

interface Options {
  scroller: RefObject<HTMLDivElement | null>;
  list: ListItems;
  columns: GridColumn[];
  height: number;
  position: GridPosition;
  ids: ReadonlySet<string>;
  memoryKey: string;
  memory: ScreenMemory | undefined;
}

/** Which rows are drawn: those in sight. Follows the keyboard, fetches what comes next, remembers the place. */
export function useGridScroll({ scroller, list, columns, height, position, ids, memoryKey, memory }: Options) {
  const virtual = useVirtualizer({
    count: list.items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
    scrollPaddingStart: 34,
    scrollPaddingEnd: 8,
    initialOffset: memory?.top ?? 0,
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
    if (active) showColumn(scroller.current, columns, active.column);
  }, [position.active?.row, position.active?.column]);

  const latest = useRef({ position, ids });
  latest.current = { position, ids };
  useEffect(() => {
    const element = scroller.current;
    return () => rememberScreen(memoryKey, { top: element?.scrollTop ?? 0, ...latest.current });
  }, [memoryKey, scroller]);

  return { rows, totalHeight: virtual.getTotalSize() };
}

/** Scrolls sideways until the column is whole beside the pinned ones. */
function showColumn(element: HTMLElement | null, columns: GridColumn[], column: number): void {
  if (!element || column === 0) return;
  const pinned = selectWidth + (columns[0]?.width ?? 0);
  const left = columns.slice(0, column).reduce((sum, { width }) => sum + width, selectWidth);
  const right = left + columns[column]!.width;
  if (left - element.scrollLeft < pinned) element.scrollLeft = left - pinned;
  else if (right > element.scrollLeft + element.clientWidth) element.scrollLeft = right - element.clientWidth + 8;
}
