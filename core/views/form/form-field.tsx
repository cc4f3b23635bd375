import { Input as Wrapper } from '@mantine/core';
import { useId } from 'react';
import type { FieldMetadata, RecordData } from '#core/fields/input.ts';
import { inputOf } from '#core/fields/inputs.ts';
import { useText } from '#core/ui/locale/text.ts';
import { FieldHelp } from './field-help.tsx';
import classes from './form.module.css';

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
