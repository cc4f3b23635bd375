import { UnstyledButton, type UnstyledButtonProps } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { ObjectIcon } from '#core/ui/object-icon.tsx';
import type { ViewState } from '../state/use-view-state.ts';
import classes from './screen.module.css';

/** The page's name, which is that of the view shown. */
export function ViewButton({
  object,
  state,
  ...props
}: { object: ObjectMetadata; state: ViewState } & UnstyledButtonProps & ComponentProps<'button'>) {
  const say = useText();
  const { view, isChanged } = state;
  return (
    <UnstyledButton {...props} className={classes.viewButton}>
      <ObjectIcon
        icon={object.presentation.icon}
        {...(object.presentation.color ? { color: object.presentation.color } : {})}
      />
      <h2 className={classes.viewName} dir="auto">
        {view?.name ?? say(object.pluralLabel)}
      </h2>
      {isChanged && (
        <span className={classes.changed} role="img" aria-label={say('views.changed')} title={say('views.changed')} />
      )}
      <IconChevronDown size={14} />
    </UnstyledButton>
  );
}
