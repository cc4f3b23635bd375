import classes from './keys.module.css';
import { keyCaps } from './shortcuts.ts';

/** A shortcut drawn as key caps. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span className={classes.keys}>
      {keyCaps(keys).map((chord) => (
        <span key={chord.join()} className={classes.chord}>
          {chord.map((cap) => (
            <kbd key={cap} className={classes.cap}>
              {cap}
            </kbd>
          ))}
        </span>
      ))}
    </span>
  );
}
