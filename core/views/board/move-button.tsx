import { ActionIcon, type ActionIconProps } from '@mantine/core';
import { IconArrowsMoveHorizontal } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import { useText } from '#core/ui/locale/text.ts';
import classes from './board.module.css';

export function MoveButton({ title, ...props }: { title: string } & ActionIconProps & ComponentProps<'button'>) {
  const say = useText();
  return (
    <ActionIcon {...props} size={24} className={classes.move} data-move aria-label={say('board.move', { title })}>
      <IconArrowsMoveHorizontal size={15} />
    </ActionIcon>
  );
}
