import { ActionIcon } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useRef } from 'react';
import { useText } from '#core/ui/locale/text.ts';
import classes from './input.module.css';

interface Props {
  type: 'date' | 'datetime-local';
  /** Local, as the platform's own picker wants it. */
  value: string;
  onPick: (local: string) => void;
}

/** Opens the platform's own calendar beside an input that is typed in the person's locale. */
export function PickDay({ type, value, onPick }: Props) {
  const say = useText();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <ActionIcon
        size="sm"
        tabIndex={-1}
        aria-label={say('fields.openCalendar')}
        onClick={() => picker.current?.showPicker()}
      >
        <IconCalendar size={15} />
      </ActionIcon>
      <input
        ref={picker}
        type={type}
        className={classes.hiddenPicker}
        tabIndex={-1}
        aria-hidden="true"
        value={value}
        onChange={(event) => event.currentTarget.value && onPick(event.currentTarget.value)}
      />
    </>
  );
}
