import { ActionIcon, type ActionIconProps } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import { useText } from '#core/ui/locale/text.ts';

export function MoreButton(props: ActionIconProps & ComponentProps<'button'>) {
  const say = useText();
  return (
    <ActionIcon {...props} aria-label={say('common.actions')} size={28}>
      <IconDots size={16} />
    </ActionIcon>
  );
}
