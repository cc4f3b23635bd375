import type { KeyboardEvent } from 'react';
import type { GridPosition } from './use-grid-position.ts';

export interface GridActions {
  go: (row: number, column: number, options?: { extend?: boolean; edit?: boolean }) => void;
  edit: () => void;
  /** Opens the record, or the group. */
  open: (row: number) => void;
  toggleRow: (row: number, extend: boolean) => void;
  selectAll: () => void;
  clearCells: () => void;
  leave: () => void;
  sort: (column: number, isAdded: boolean) => void;
  moveColumn: (column: number, by: -1 | 1) => void;
  openMenu: (column: number) => void;
  /** Wider or narrower by a step. */
  resizeColumn: (column: number, by: -1 | 1) => void;
  /** Rows that fit on a screen. */
  pageRows: number;
  lastRow: number;
  lastColumn: number;
}

/** What a key does to the row of headings; false when nothing. */
function headingKey(event: KeyboardEvent, column: number, actions: GridActions): boolean {
  if (event.key === 'Enter') actions.sort(column, event.shiftKey);
  else if (event.key === ' ' || event.key === 'ContextMenu') actions.openMenu(column);
  else if (event.key === '+' || event.key === '-') actions.resizeColumn(column, event.key === '+' ? 1 : -1);
  else if (event.altKey && event.key === 'ArrowLeft') actions.moveColumn(column, -1);
  else if (event.altKey && event.key === 'ArrowRight') actions.moveColumn(column, 1);
  else return false;
  return true;
}

/** Where an arrow or its like leads. */
function target(event: KeyboardEvent, row: number, column: number, actions: GridActions): [number, number] | undefined {
  const isFar = event.ctrlKey || event.metaKey;
  const moves: Record<string, [number, number]> = {
    ArrowUp: [isFar ? 0 : row - 1, column],
    ArrowDown: [isFar ? actions.lastRow : row + 1, column],
    ArrowLeft: [row, isFar ? 0 : column - 1],
    ArrowRight: [row, isFar ? actions.lastColumn : column + 1],
    Home: [isFar ? 0 : row, 0],
    End: [isFar ? actions.lastRow : row, actions.lastColumn],
    PageUp: [Math.max(0, row - actions.pageRows), column],
    PageDown: [row + actions.pageRows, column],
  };
  return moves[event.key];
}

/** The keyboard of a spreadsheet. True when the key was for the grid. */
export function handleGridKey(event: KeyboardEvent, { active, anchor }: GridPosition, actions: GridActions): boolean {
  const { row, column } = active ?? { row: 0, column: 0 };
  if (!active && event.key.startsWith('Arrow')) {
    actions.go(0, 0);
    return true;
  }
  if (!active) return false;
  if (row < 0 && headingKey(event, column, actions)) return true;
  const to = event.altKey ? undefined : target(event, row, column, actions);
  if (to) {
    actions.go(to[0], to[1], { extend: event.shiftKey && to[0] >= 0 && row >= 0 });
    return true;
  }
  const isCommand = event.ctrlKey || event.metaKey;
  if (event.key === 'Enter' && isCommand) actions.open(row);
  else if (event.key === 'Enter' || event.key === 'F2') actions.edit();
  else if (event.key === ' ') actions.toggleRow(row, event.shiftKey);
  else if (event.key.toLowerCase() === 'a' && isCommand) actions.selectAll();
  else if (event.key === 'Delete' || event.key === 'Backspace') actions.clearCells();
  else if (event.key === 'Escape' && anchor) actions.go(row, column);
  else if (event.key === 'Escape') actions.leave();
  else return false;
  return true;
}
