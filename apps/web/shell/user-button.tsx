import { Avatar, UnstyledButton, type UnstyledButtonProps, VisuallyHidden } from '@mantine/core';
import type { ComponentProps } from 'react';
import { useSession } from '#core/ui/client/session.ts';
import { useText } from '#core/ui/locale/text.ts';
import classes from './user-menu.module.css';

export function UserButton(props: UnstyledButtonProps & ComponentProps<'button'>) {
  const say = useText();
  const { user } = useSession();
  return (
    <UnstyledButton {...props} className={classes.target}>
      <VisuallyHidden>{say('shell.userMenu', { name: user.name })}</VisuallyHidden>
      <Avatar name={user.name} color="accent" size={28} aria-hidden />
    </UnstyledButton>
  );
}
