import { NumberInput, Select, Stack } from '@mantine/core';
import { DefaultFilter } from '../filter-input.tsx';
import type { FilterInputProps } from '../input.ts';
import { useWriter } from '../writer.ts';
import { isRelativeDay, namedPeriods, type Period, rollingUnits } from './periods.ts';
import { RelativeDayFilter } from './relative-day-filter.tsx';

/** A period of the calendar, or one that rolls with today. */
function PeriodPicker({ value, onChange, onDone, autoFocus }: FilterInputProps) {
  const { say } = useWriter();
  const period = (value ?? 'thisMonth') as Period;
  const rolling = typeof period === 'string' ? undefined : period;
  const direction = rolling && 'next' in rolling ? 'next' : 'last';
  const count = rolling ? ('next' in rolling ? rolling.next : rolling.last) : 7;
  const unit = rolling?.unit ?? 'day';
  const set = (way: string, many: number, of: string) => onChange({ [way]: many, unit: of });
  const choices = [
    ...namedPeriods.map((name) => ({ value: name as string, label: say(`periods.${name}`) })),
    { value: 'last', label: say('periods.lastN') },
    { value: 'next', label: say('periods.nextN') },
  ];
  return (
    <Stack gap="xs">
      <Select
        aria-label={say('periods.period')}
        data={choices}
        value={rolling ? direction : (period as string)}
        onChange={(next) => {
          if (next === 'last' || next === 'next') set(next, count, unit);
          else if (next) {
            onChange(next);
            onDone();
          }
        }}
        searchable
        autoFocus={autoFocus}
        maxDropdownHeight={260}
        comboboxProps={{ withinPortal: false }}
      />
      {rolling && (
        <Stack gap="xs">
          <NumberInput
            aria-label={say('periods.howMany')}
            min={1}
            max={1000}
            allowDecimal={false}
            value={count}
            onChange={(next) => Number(next) >= 1 && set(direction, Number(next), unit)}
          />
          <Select
            aria-label={say('periods.unit')}
            data={rollingUnits.map((name) => ({ value: name, label: say(`periods.unit_${name}`) }))}
            value={unit}
            allowDeselect={false}
            onChange={(next) => next && set(direction, count, next)}
            comboboxProps={{ withinPortal: false }}
          />
        </Stack>
      )}
    </Stack>
  );
}

/** Date conditions: a period, a day, or one counted from today. */
export function PeriodFilter(props: FilterInputProps) {
  if (props.operator.takes === 'period') return <PeriodPicker {...props} />;
  if (
    props.operator.takes === 'value' &&
    (isRelativeDay(props.value) || props.value === undefined || typeof props.value === 'string')
  )
    return <RelativeDayFilter {...props} />;
  return <DefaultFilter {...props} />;
}
