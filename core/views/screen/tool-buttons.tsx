import { ActionIcon, type ActionIconProps, Button, type ButtonProps } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconDownload } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import { useText } from '#core/ui/locale/text.ts';
import { Tooltip } from '#core/ui/tooltip.tsx';
import classes from './screen.module.css';

export function DisplayButton(props: ButtonProps & ComponentProps<'button'>) {
  const say = useText();
  return (
    <Button
      {...props}
      title={say('list.display')}
      variant="default"
      size="compact-sm"
      className={classes.tool}
      leftSection={<IconAdjustmentsHorizontal size={15} />}
    >
      {say('list.display')}
    </Button>
  );
}

export function ExportButton(props: ActionIconProps & ComponentProps<'button'>) {
  const say = useText();
  return (
    <Tooltip label={say('list.export')}>
      <ActionIcon {...props} variant="default" size={28} aria-label={say('list.export')}>
        <IconDownload size={15} />
      </ActionIcon>
    </Tooltip>
  );
}
