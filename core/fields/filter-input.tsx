import { Group, TagsInput, Text } from '@mantine/core';
import type { FilterInputProps } from './input.ts';
import { inputOf } from './inputs.ts';
import { useWriter, writeValue } from './writer.ts';

/** What a condition compares with, typed as the field itself is; two of them for a range, many for a list. */
export function DefaultFilter({ field, operator, value, onChange, onDone, autoFocus }: FilterInputProps) {
  const writer = useWriter();
  const { say } = writer;
  const module = inputOf(field);
  // A condition may hold more than the field does: a part of a word, an amount without its currency.
  const open = { ...field, isRequired: false, options: { ...field.options, max: undefined, min: undefined } };
  const Input = module.Input ?? inputOf({ type: 'text' }).Input!;
  if (operator.takes === 'nothing') return null;

  if (operator.takes === 'values') {
    const values = Array.isArray(value) ? value : [];
    return (
      <TagsInput
        aria-label={say(field.label)}
        placeholder={values.length === 0 ? say('filter.typeValues') : undefined}
        value={values.map((item) => writeValue(item, open, writer))}
        onChange={async (texts) => {
          const read = await Promise.allSettled(
            texts.map(async (text) => module.fromText?.(text, open, writer) ?? text),
          );
          onChange(
            read.flatMap((result) => (result.status === 'fulfilled' && result.value !== null ? [result.value] : [])),
          );
        }}
        splitChars={[',', ';', '\n']}
        autoFocus={autoFocus}
      />
    );
  }

  if (operator.takes === 'range') {
    const [from, to] = Array.isArray(value) ? value : [null, null];
    return (
      <Group gap="xs" wrap="nowrap">
        <Input
          field={open}
          value={from ?? null}
          onChange={(next) => onChange([next, to])}
          label={say('filter.from')}
          place="filter"
          autoFocus={autoFocus}
        />
        <Text c="dimmed">{say('filter.and')}</Text>
        <Input
          field={open}
          value={to ?? null}
          onChange={(next) => onChange([from, next])}
          onDone={onDone}
          label={say('filter.to')}
          place="filter"
        />
      </Group>
    );
  }

  return (
    <Input
      field={open}
      value={value ?? null}
      onChange={onChange}
      onDone={onDone}
      label={say(field.label)}
      place="filter"
      autoFocus={autoFocus}
    />
  );
}
