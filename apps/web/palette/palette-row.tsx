import { Keys } from '#core/ui/keys.tsx';
import { ObjectIcon } from '#core/ui/object-icon.tsx';
import classes from './palette.module.css';
import type { PaletteEntry } from './use-palette-groups.ts';

interface PaletteRowProps {
  id: string;
  entry: PaletteEntry;
  isActive: boolean;
  onPoint: () => void;
  onChoose: () => void;
}

export function PaletteRow({ id, entry, isActive, onPoint, onChoose }: PaletteRowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the input above has the focus and the keys
    // biome-ignore lint/a11y/useFocusableInteractive: pointed at by aria-activedescendant
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      className={classes.row}
      onMouseMove={isActive ? undefined : onPoint}
      onClick={onChoose}
    >
      <ObjectIcon icon={entry.icon} />
      <span className={classes.label} dir="auto">
        {entry.label}
      </span>
      {entry.detail && (
        <span className={classes.detail} dir="auto">
          {entry.detail}
        </span>
      )}
      {entry.keys && (
        <span className={classes.keys}>
          <Keys keys={entry.keys} />
        </span>
      )}
    </div>
  );
}
