import { MultiSelect } from '@mantine/core';
import { defineTyping, type FilterInputProps } from '../input.ts';
import { useWriter } from '../writer.ts';
import { AnyReferenceInput, type AnyWire, useTargets } from './any-reference-input.tsx';

function AnyFilter({ field, operator, value, onChange, onDone }: FilterInputProps) {
  const { say } = useWriter();
  const targets = useTargets(field);
  if (operator.name === 'objectIs')
    return (
      <MultiSelect
        aria-label={say(field.label)}
        data={targets.map((target) => ({ value: target.name, label: say(target.label) }))}
        value={(value as string[]) ?? []}
        onChange={onChange}
        comboboxProps={{ withinPortal: false }}
      />
    );
  const isMany = operator.takes === 'values';
  const one = (isMany ? ((value as AnyWire[]) ?? []).at(-1) : (value as AnyWire)) ?? null;
  return (
    <AnyReferenceInput
      field={field}
      value={one}
      label={say(field.label)}
      place="filter"
      onChange={(next) => next && onChange(isMany ? [...((value as AnyWire[]) ?? []), next] : next)}
      onDone={onDone}
    />
  );
}

export default defineTyping<AnyWire>({ Input: AnyReferenceInput, FilterInput: AnyFilter });
