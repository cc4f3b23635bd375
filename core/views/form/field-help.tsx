import { IconHelp } from '@tabler/icons-react';
import type { FieldMetadata } from '#core/fields/input.ts';
import { useText } from '#core/ui/locale/text.ts';
import { Tooltip } from '#core/ui/tooltip.tsx';
import classes from './form.module.css';

/** Why a field is asked, for those who wonder. */
export function FieldHelp({ field }: { field: FieldMetadata }) {
  const say = useText();
  const words = say(field.help ?? field.purpose);
  if (!words) return null;
  return (
    <Tooltip label={words} isHelp>
      <button
        type="button"
        className={classes.help}
        aria-label={say('form.why', { field: say(field.label), why: words })}
      >
        <IconHelp size={14} />
      </button>
    </Tooltip>
  );
}
