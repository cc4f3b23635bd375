// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid is laid out with CSS, which a table is not.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid is focused as a whole and names its active cell.
import type { GridColumn } from './columns.ts';
import classes from './list.module.css';

interface Props {
  columns: GridColumn[];
  row: number;
  top: number;
  height: number;
}

/** A row on its way: as high as it will be, so that nothing jumps when it comes. */
export function PendingRow({ columns, row, top, height }: Props) {
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      aria-hidden="true"
      className={classes.row}
      style={{ height, transform: `translateY(${top}px)` }}
    >
      <div role="gridcell" className={classes.selectCell} />
      {columns.map((column, index) => (
        <div
          key={column.path}
          role="gridcell"
          className={classes.cell}
          data-title={column.isTitle || undefined}
          data-align={column.align}
        >
          {/* Uneven as words are, the same each time. */}
          <span className={classes.pending} style={{ width: `${35 + ((row * 7 + index * 13) % 40)}%` }} />
        </div>
      ))}
    </div>
  );
}
