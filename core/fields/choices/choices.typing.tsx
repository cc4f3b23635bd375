import { MultiSelect } from '@mantine/core';
import { useText } from '#core/ui/locale/text.ts';
import { ChoiceFilter } from '../choice/choice-filter.tsx';
import { findOption, optionsOf } from '../choice/choice-options.ts';
import { ChoicePill } from '../choice/choice-pill.tsx';
import { defineTyping, type InputProps } from '../input.ts';

function ChoicesInput({ field, value, onChange, label, id, autoFocus, error, place }: InputProps<string[]>) {
  const say = useText();
  const offered = optionsOf(field).filter((option) => !option.isArchived || value?.includes(option.value));
  return (
    <MultiSelect
      id={id}
      aria-label={label}
      data={offered.map((option) => ({ value: option.value, label: say(option.label) }))}
      value={value ?? []}
      onChange={(next) => onChange(next.length === 0 ? null : next)}
      renderOption={({ option }) => (
        <ChoicePill label={option.label} color={findOption(field, option.value)?.color} isBare />
      )}
      searchable
      selectFirstOptionOnChange
      hidePickedOptions
      autoFocus={autoFocus}
      data-autofocus={autoFocus || undefined}
      error={error}
      defaultDropdownOpened={place === 'cell'}
      comboboxProps={{ withinPortal: place !== 'cell' }}
    />
  );
}

export default defineTyping<string[]>({ Input: ChoicesInput, FilterInput: ChoiceFilter });
