// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid is laid out with CSS, which a table is not.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid is focused as a whole and names its active cell.
import { IconChevronRight } from '@tabler/icons-react';
import { inputOf } from '#core/fields/inputs.ts';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import type { FieldPath } from '../data/paths.ts';
import type { GridColumn } from './columns.ts';
import { groupingOf } from './group-by.ts';
import type { Group } from './items.ts';
import classes from './list.module.css';
import { Total } from './total.tsx';

interface Props {
  by: FieldPath;
  group: Group;
  isOpen: boolean;
  columns: GridColumn[];
  row: number;
  top: number;
  height: number;
  isActive: boolean;
  onToggle: (id: string) => void;
}

function GroupLabel({ by, group }: Pick<Props, 'by' | 'group'>) {
  const format = useFormat();
  const { Cell } = inputOf(by.field);
  if (group.key === null) return <span className={classes.faint}>{group.label}</span>;
  if (groupingOf(by) === 'month') return <span>{format.month(`${String(group.key).slice(0, 7)}-01`)}</span>;
  // The server's label names a record that the key only points to.
  if (group.label !== String(group.key) && inputOf(by.field).leadsTo) return <span dir="auto">{group.label}</span>;
  return <Cell value={group.key} field={by.field} form="line" />;
}

/** The head of a group: what its records share, how many they are, and their totals under their columns. */
export function GroupRow({ by, group, isOpen, columns, row, top, height, isActive, onToggle }: Props) {
  const say = useText();
  const format = useFormat();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it answers to the keyboard.
    <div
      role="row"
      aria-rowindex={row + 2}
      aria-expanded={isOpen}
      aria-level={1}
      tabIndex={-1}
      className={classes.groupRow}
      style={{ height, transform: `translateY(${top}px)` }}
      onClick={() => onToggle(group.id)}
    >
      <div role="gridcell" aria-colindex={1} className={classes.selectCell}>
        <IconChevronRight
          size={15}
          className={classes.chevron}
          data-open={isOpen || undefined}
          aria-label={say(isOpen ? 'list.closeGroup' : 'list.openGroup')}
          role="img"
        />
      </div>
      {columns.map((column, index) => (
        <div
          key={column.path}
          role="gridcell"
          id={`cell-${row}-${index}`}
          aria-colindex={index + 2}
          className={classes.cell}
          data-title={index === 0 || undefined}
          data-align={column.align}
          data-active={(isActive && index === 0) || undefined}
        >
          {index === 0 ? (
            <span className={classes.groupLabel}>
              <GroupLabel by={by} group={group} />
              <span className={classes.faint}>{format.number(group.count)}</span>
            </span>
          ) : (
            <Total column={column} value={group.totals[column.path]} />
          )}
        </div>
      ))}
    </div>
  );
}
