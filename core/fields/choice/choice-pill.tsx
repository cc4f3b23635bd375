import classes from '../input.module.css';
import { toCssColor } from './choice-options.ts';

interface Props {
  label: string;
  color?: string | null | undefined;
  /** Bare: the dot and the words, for lists of options. */
  isBare?: boolean | undefined;
}

/** A choice: its words, and a dot of its colour, which never says anything alone. */
export function ChoicePill({ label, color, isBare }: Props) {
  const background = toCssColor(color);
  return (
    <span className={isBare ? classes.choice : classes.pill}>
      {background && <span className={classes.dot} style={{ background }} aria-hidden="true" />}
      <span>{label}</span>
    </span>
  );
}
