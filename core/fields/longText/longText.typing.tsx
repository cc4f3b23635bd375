import { Textarea } from '@mantine/core';
import { defineTyping, type InputProps } from '../input.ts';

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

export default defineTyping<string>({ Input: LongTextInput });
