import { IconChevronDown } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import { useText } from '#core/ui/locale/text.ts';
import { pathLabel } from '../data/paths.ts';
import type { GridColumn } from './columns.ts';
import classes from './list.module.css';

export function ColumnMenuButton({ column, ...props }: { column: GridColumn } & ComponentProps<'button'>) {
  const say = useText();
  return (
    <button
      {...props}
      type="button"
      tabIndex={-1}
      className={classes.headingMenu}
      aria-label={say('list.columnMenu', { label: pathLabel(column, say) })}
    >
      <IconChevronDown size={14} />
    </button>
  );
}
