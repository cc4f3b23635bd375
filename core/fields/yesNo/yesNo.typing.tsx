import { Checkbox, SegmentedControl } from '@mantine/core';
import { useText } from '#core/ui/locale/text.ts';
import { defineTyping, type FilterInputProps } from '../input.ts';

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

export default defineTyping<boolean>({
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
});
