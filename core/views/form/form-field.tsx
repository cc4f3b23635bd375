import { Tooltip, Input as Wrapper } from '@mantine/core';
import { IconHelp } from '@tabler/icons-react';
import { useId } from 'react';
import type { FieldMetadata, RecordData } from '#core/fields/input.ts';
import { inputOf } from '#core/fields/inputs.ts';
import { useText } from '#core/ui/locale/text.ts';
import classes from './form.module.css';

/** Why a field is asked, for those who wonder. */
export function FieldHelp({ field }: { field: FieldMetadata }) {
  const say = useText();
  const words = say(field.help ?? field.purpose);
  if (!words) return null;
  return (
    <Tooltip label={words} multiline w={260} events={{ hover: true, focus: true, touch: true }}>
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

interface Props {
  field: FieldMetadata;
  value: unknown;
  record: RecordData;
  error: string | undefined;
  autoFocus?: boolean;
  onChange: (key: string, value: unknown, titles?: Record<string, unknown>) => void;
  onUnreadable: (key: string, sentence: string | null) => void;
}

/** A field with its name, its reason and its input. */
export function FormField({ field, value, record, error, autoFocus, onChange, onUnreadable }: Props) {
  const say = useText();
  const id = useId();
  const module = inputOf(field);
  const Input = module.Input;
  if (!Input) return null;
  const label = say(field.label);
  return (
    <div className={classes.field} data-wide={module.isWide || undefined}>
      <div className={classes.labelRow}>
        <Wrapper.Label htmlFor={id} required={field.isRequired}>
          {label}
        </Wrapper.Label>
        <FieldHelp field={field} />
      </div>
      <Input
        field={field}
        id={id}
        label={label}
        value={(value ?? null) as never}
        record={record}
        error={error}
        isRequired={field.isRequired}
        autoFocus={autoFocus}
        onChange={(next, titles) => onChange(field.key, next, titles)}
        onUnreadable={(sentence) => onUnreadable(field.key, sentence)}
        place="form"
      />
    </div>
  );
}
