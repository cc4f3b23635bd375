import { inputOf } from '#core/fields/inputs.ts';
import type { GridColumn } from './columns.ts';
import type { Item } from './items.ts';
import type { RecordEdit } from './use-clipboard.ts';
import type { Rectangle } from './use-grid-position.ts';

/** The next column, in that direction, whose cells are typed into. */
export function nextEditable(columns: GridColumn[], from: number, step: 1 | -1): number | undefined {
  for (let index = from + step; index >= 0 && index < columns.length; index += step) {
    const column = columns[index]!;
    if (column.isEditable && inputOf(column.field).editor !== 'toggle') return index;
  }
  return undefined;
}

/** Empties the cells of the rectangle, where they may be empty. */
export function clearedCells(items: Item[], columns: GridColumn[], rectangle: Rectangle | null): RecordEdit[] {
  if (!rectangle) return [];
  const cleared = columns
    .slice(rectangle.left, rectangle.right + 1)
    .filter(({ isEditable, field, isTitle }) => isEditable && !field.isRequired && !isTitle);
  if (cleared.length === 0) return [];
  const changes = Object.fromEntries(cleared.map(({ field }) => [field.key, null]));
  const rows = items.slice(Math.max(0, rectangle.top), rectangle.bottom + 1);
  return rows.flatMap((item) => (item.kind === 'record' ? [{ record: item.record, changes }] : []));
}
