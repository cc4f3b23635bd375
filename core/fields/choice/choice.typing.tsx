import { Select } from '@mantine/core';
import { useText } from '#core/ui/locale/text.ts';
import classes from '../input.module.css';
import { defineTyping, type InputProps } from '../input.ts';
import { ChoiceFilter } from './choice-filter.tsx';
import { findOption, optionsOf } from './choice-options.ts';
import { ChoicePill } from './choice-pill.tsx';

function ChoiceInput({
  field,
  value,
  onChange,
  onDone,
  label,
  id,
  place,
  autoFocus,
  error,
  isRequired,
}: InputProps<string>) {
  const say = useText();
  const offered = optionsOf(field).filter((option) => !option.isArchived || option.value === value);
  return (
    <Select
      id={id}
      aria-label={label}
      aria-required={isRequired || undefined}
      data={offered.map((option) => ({ value: option.value, label: say(option.label) }))}
      value={value}
      onChange={(next) => {
        onChange(next);
        onDone?.();
      }}
      renderOption={({ option }) => (
        <ChoicePill label={option.label} color={findOption(field, option.value)?.color} isBare />
      )}
      clearable={!isRequired && place !== 'cell'}
      allowDeselect={!isRequired}
      searchable={offered.length > 6}
      selectFirstOptionOnChange
      // Whoever clicks a value to change it wants to see what it can be.
      defaultDropdownOpened={onDone !== undefined && autoFocus === true}
      autoFocus={autoFocus}
      data-autofocus={autoFocus || undefined}
      error={error}
      variant={place === 'cell' ? 'unstyled' : 'default'}
      classNames={{ wrapper: place === 'cell' ? classes.cell : undefined }}
      placeholder={place === 'form' ? say('fields.choose') : undefined}
      comboboxProps={{ width: place === 'cell' ? 220 : 'target', position: 'bottom-start' }}
    />
  );
}

export default defineTyping<string>({ Input: ChoiceInput, FilterInput: ChoiceFilter });
