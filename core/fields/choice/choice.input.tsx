import { Select } from '@mantine/core';
import { foldText } from '#core/kit/text.ts';
import { useText } from '#core/ui/locale/text.ts';
import classes from '../input.module.css';
import { defineInput, type InputProps, Unreadable } from '../input.ts';
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

export default defineInput<string>({
  Cell: ({ value, field }) => {
    const say = useText();
    const option = findOption(field, value);
    return <ChoicePill label={option ? say(option.label) : value} color={option?.color} />;
  },
  Input: ChoiceInput,
  FilterInput: ChoiceFilter,
  firstOperator: 'in',
  editor: 'line',
  width: 150,
  toText: (value, field, { say }) => {
    const option = findOption(field, value);
    return option ? say(option.label) : value;
  },
  fromText: (text, field, { say }) => {
    const word = foldText(text);
    if (word === '') return null;
    const found = optionsOf(field).find(
      (option) => foldText(say(option.label)) === word || foldText(option.value) === word,
    );
    if (!found) throw new Unreadable('fields.notAChoice');
    return found.value;
  },
  useColumns: (field) => {
    const say = useText();
    return optionsOf(field)
      .filter((option) => !option.isArchived)
      .map((option) => ({ value: option.value, label: say(option.label), color: option.color }));
  },
});
