import { Checkbox, SegmentedControl } from '@mantine/core';
import { IconCheck, IconMinus } from '@tabler/icons-react';
import { useText } from '#core/ui/locale/text.ts';
import { defineInput, type FilterInputProps, Unreadable } from '../input.ts';

function YesNoFilter({ value, onChange, field }: FilterInputProps) {
  const say = useText();
  return (
    <SegmentedControl
      aria-label={say(field.label)}
      size="xs"
      value={value === false ? 'no' : 'yes'}
      onChange={(next) => onChange(next === 'yes')}
      data={[
        { value: 'yes', label: say('common.yes') },
        { value: 'no', label: say('common.no') },
      ]}
    />
  );
}

const words: Record<string, boolean> = {
  yes: true,
  y: true,
  true: true,
  1: true,
  x: true,
  oui: true,
  o: true,
  vrai: true,
  no: false,
  n: false,
  false: false,
  0: false,
  non: false,
  faux: false,
};

export default defineInput<boolean>({
  Cell: ({ value }) => {
    const say = useText();
    const Icon = value ? IconCheck : IconMinus;
    return <Icon size={16} role="img" aria-label={say(value ? 'common.yes' : 'common.no')} opacity={value ? 1 : 0.5} />;
  },
  Input: ({ value, onChange, onDone, label, id, error, autoFocus }) => (
    <Checkbox
      id={id}
      checked={value === true}
      aria-label={label}
      error={error}
      autoFocus={autoFocus}
      onChange={(event) => {
        onChange(event.currentTarget.checked);
        onDone?.();
      }}
    />
  ),
  FilterInput: YesNoFilter,
  firstOperator: 'eq',
  editor: 'toggle',
  width: 90,
  toText: (value, _field, { say }) => say(value ? 'common.yes' : 'common.no'),
  fromText: (text) => {
    const word = text.trim().toLowerCase();
    if (word === '') return null;
    const value = words[word];
    if (value === undefined) throw new Unreadable('fields.notYesNo');
    return value;
  },
});
