import { Textarea } from '@mantine/core';
import classes from '../input.module.css';
import { defineInput, type InputProps } from '../input.ts';

function LongTextInput({ value, onChange, onDone, label, id, autoFocus, error, isRequired }: InputProps<string>) {
  return (
    <Textarea
      id={id}
      aria-label={label}
      aria-required={isRequired || undefined}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        onDone?.();
      }}
      autoFocus={autoFocus}
      data-autofocus={autoFocus || undefined}
      error={error}
      autosize
      minRows={2}
      maxRows={14}
      dir="auto"
    />
  );
}

export default defineInput<string>({
  Cell: ({ value, form }) => (
    <span
      className={form === 'line' ? classes.line : classes.block}
      dir="auto"
      title={form === 'line' ? value : undefined}
    >
      {form === 'line' ? value.slice(0, 300) : value}
    </span>
  ),
  Input: LongTextInput,
  firstOperator: 'contains',
  editor: 'panel',
  width: 240,
  isWide: true,
  toText: String,
  fromText: (text) => text || null,
});
