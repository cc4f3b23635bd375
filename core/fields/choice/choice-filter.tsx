import { Checkbox, Stack } from '@mantine/core';
import { useText } from '#core/ui/locale/text.ts';
import type { FilterInputProps } from '../input.ts';
import { optionsOf } from './choice-options.ts';
import { ChoicePill } from './choice-pill.tsx';

/** All options to tick: few enough to be seen at once. */
export function ChoiceFilter({ field, operator, value, onChange, onDone, autoFocus }: FilterInputProps) {
  const say = useText();
  const isMany = operator.takes === 'values';
  const chosen = isMany ? (Array.isArray(value) ? (value as string[]) : []) : value ? [value as string] : [];
  const toggle = (option: string, isOn: boolean) => {
    if (isMany) return onChange(isOn ? [...chosen, option] : chosen.filter((item) => item !== option));
    if (!isOn) return;
    onChange(option);
    onDone();
  };
  return (
    <Stack gap={2} role="group" aria-label={say(field.label)} mah={320} style={{ overflowY: 'auto' }}>
      {optionsOf(field).map((option, index) => (
        <Checkbox
          key={option.value}
          size="xs"
          py={4}
          px={4}
          checked={chosen.includes(option.value)}
          onChange={(event) => toggle(option.value, event.currentTarget.checked)}
          label={<ChoicePill label={say(option.label)} color={option.color} isBare />}
          data-autofocus={(autoFocus && index === 0) || undefined}
        />
      ))}
    </Stack>
  );
}
