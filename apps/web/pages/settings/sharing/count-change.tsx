import { VisuallyHidden } from '@mantine/core';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import classes from './sharing.module.css';

/** `120 → 30`, with a sign that tells loss from gain without its colour. */
export function CountChange({ counts: [before, after] }: { counts: [number, number] }) {
  const say = useText();
  const format = useFormat();
  if (before === after) return <span className={classes.unchanged}>{format.number(after)}</span>;
  const difference = after - before;
  return (
    <>
      <VisuallyHidden>
        {say('sharing.from', { before: format.number(before), after: format.number(after) })}
      </VisuallyHidden>
      <span aria-hidden="true" data-numeric>
        {format.number(before)} → {format.number(after)}{' '}
        <span className={classes.difference} data-loss={difference < 0 || undefined}>
          {difference > 0 ? '+' : '−'}
          {format.number(Math.abs(difference))}
        </span>
      </span>
    </>
  );
}
