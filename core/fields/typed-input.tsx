import { TextInput, type TextInputProps } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useText } from '#core/ui/locale/text.ts';
import classes from './input.module.css';
import { type InputProps, Unreadable } from './input.ts';
import { followReading } from './reading.ts';

interface Reading<Value> {
  /** How the value stands in the input before it is touched. */
  write: (value: Value) => string;
  /** Throws Unreadable. */
  read: (text: string) => Value | null | Promise<Value | null>;
  isNumeric?: boolean;
}

type Typed<Value> = InputProps<Value> &
  Reading<Value> &
  Pick<TextInputProps, 'inputMode' | 'type' | 'rightSection' | 'leftSection' | 'placeholder' | 'maxLength'>;

/** One line that is read when the person leaves it: what stands there is theirs until then. */
export function TypedInput<Value>(props: Typed<Value>) {
  const { value, write, read, onChange, onDone, onUnreadable, place, label, isNumeric, error, isRequired } = props;
  const say = useText();
  const written = value === null || value === undefined ? '' : write(value);
  const [text, setText] = useState(written);
  const [problem, setProblem] = useState<string | null>(null);
  const known = useRef(written);

  useEffect(() => {
    if (known.current === written) return;
    known.current = written;
    setText(written);
  }, [written]);

  const take = () => followReading(readText());

  async function readText(): Promise<boolean> {
    if (text === known.current) return problem === null;
    try {
      const trimmed = text.trim();
      const next = trimmed === '' ? null : await read(trimmed);
      known.current = next === null ? '' : write(next);
      setText(known.current);
      setProblem(null);
      onUnreadable?.(null);
      onChange(next);
      return true;
    } catch (reason) {
      const sentence = say(reason instanceof Unreadable ? reason.key : 'fields.unreadable', { text: text.trim() });
      setProblem(sentence);
      onUnreadable?.(sentence);
      return false;
    }
  }

  async function keyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    if (!onDone) return void (await take());
    event.preventDefault();
    if (await take()) onDone();
  }

  return (
    <TextInput
      id={props.id}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        if (problem) setProblem(null);
      }}
      onBlur={async (event) => {
        // What is around it closes when focus leaves; not before this is read.
        if (onDone) event.stopPropagation();
        if (await take()) onDone?.();
      }}
      onKeyDown={(event) => void keyDown(event)}
      aria-label={label}
      aria-required={isRequired || undefined}
      error={problem ?? error}
      // A person who opens an editor wants to replace or to look; both begin with all of it selected.
      onFocus={(event) => place === 'cell' && event.currentTarget.select()}
      autoFocus={props.autoFocus}
      data-autofocus={props.autoFocus || undefined}
      variant={place === 'cell' ? 'unstyled' : 'default'}
      classNames={{
        input: isNumeric ? classes.numeric : undefined,
        wrapper: place === 'cell' ? classes.cell : undefined,
      }}
      inputMode={props.inputMode}
      type={props.type}
      placeholder={props.placeholder}
      maxLength={props.maxLength}
      leftSection={props.leftSection}
      rightSection={props.rightSection}
      autoComplete="off"
      data-1p-ignore
    />
  );
}
