import { IconFilter, IconPlus } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import { useText } from '#core/ui/locale/text.ts';
import classes from './filter.module.css';

export function AdderButton({ isFirst, ...props }: { isFirst: boolean } & ComponentProps<'button'>) {
  const say = useText();
  return (
    <button {...props} type="button" className={classes.add} aria-label={isFirst ? undefined : say('filter.add')}>
      {isFirst ? <IconFilter size={14} /> : <IconPlus size={14} />}
      {isFirst && <span>{say('filter.filter')}</span>}
    </button>
  );
}
