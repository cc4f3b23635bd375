import { ActionIcon, type ActionIconProps } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import { useText } from '#core/ui/locale/text.ts';
import classes from './create-menu.module.css';

export function CreateButton(props: ActionIconProps & ComponentProps<'button'>) {
  const say = useText();
  return (
    <ActionIcon
      {...props}
      variant="default"
      className={classes.create}
      aria-label={say('shell.createAny')}
      title={`${say('shell.createAny')} (C)`}
    >
      <IconPlus size={18} stroke={1.8} />
    </ActionIcon>
  );
}
