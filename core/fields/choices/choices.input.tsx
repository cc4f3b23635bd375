import { MultiSelect } from '@mantine/core';
import { foldText } from '#core/kit/text.ts';
import { useText } from '#core/ui/locale/text.ts';
import { ChoiceFilter } from '../choice/choice-filter.tsx';
import { findOption, optionsOf } from '../choice/choice-options.ts';
import { ChoicePill } from '../choice/choice-pill.tsx';
import classes from '../input.module.css';
import { defineInput, type InputProps, Unreadable } from '../input.ts';

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

export default defineInput<string[]>({
  Cell: ({ value, field, form }) => {
    const say = useText();
    return (
      <span className={classes.pills} data-form={form}>
        {value.map((item) => {
          const option = findOption(field, item);
          return <ChoicePill key={item} label={option ? say(option.label) : item} color={option?.color} />;
        })}
      </span>
    );
  },
  Input: ChoicesInput,
  FilterInput: ChoiceFilter,
  firstOperator: 'containsAny',
  editor: 'panel',
  width: 200,
  toText: (value, field, { say }) => value.map((item) => say(findOption(field, item)?.label) || item).join(', '),
  fromText: (text, field, { say }) => {
    const words = text.split(/[,;]/).map(foldText).filter(Boolean);
    const values = words.map((word) => {
      const found = optionsOf(field).find(
        (option) => foldText(say(option.label)) === word || foldText(option.value) === word,
      );
      if (!found) throw new Unreadable('fields.notAChoice');
      return found.value;
    });
    return values.length === 0 ? null : values;
  },
});
