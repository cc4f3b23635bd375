import { NumberInput, SegmentedControl, Stack } from '@mantine/core';
import type { FilterInputProps } from '../input.ts';
import { inputOf } from '../inputs.ts';
import { useWriter } from '../writer.ts';
import { isRelativeDay } from './periods.ts';

type Kind = 'day' | 'today' | 'daysAgo' | 'daysAhead';

function kindOf(value: unknown): Kind {
  if (!isRelativeDay(value)) return 'day';
  if (value === 'today') return 'today';
  return 'daysAgo' in value ? 'daysAgo' : 'daysAhead';
}

/** A day by its date, or counted from the day on which the filter is asked. */
export function RelativeDayFilter({ field, value, onChange, onDone, autoFocus }: FilterInputProps) {
  const { say, format } = useWriter();
  const kind = kindOf(value);
  // A day is enough for a time too: "after 3 March" means after all of it.
  const DayInput = inputOf({ type: 'date' }).Input!;
  const count = kind === 'daysAgo' || kind === 'daysAhead' ? ((value as Record<string, number>)[kind] ?? 7) : 7;
  const choose = (next: Kind) => {
    if (next === 'day') onChange(format.dayOf());
    else onChange(next === 'today' ? 'today' : { [next]: count });
  };
  return (
    <Stack gap="xs">
      <SegmentedControl
        size="xs"
        aria-label={say('periods.kind')}
        value={kind}
        onChange={(next) => choose(next as Kind)}
        data={(['day', 'today', 'daysAgo', 'daysAhead'] as const).map((name) => ({
          value: name,
          label: say(`periods.kind_${name}`),
        }))}
      />
      {kind === 'day' && (
        <DayInput
          field={{ ...field, type: 'date' }}
          value={value ?? null}
          onChange={(day) => day !== null && onChange(day)}
          onDone={onDone}
          label={say(field.label)}
          place="filter"
          autoFocus={autoFocus}
        />
      )}
      {(kind === 'daysAgo' || kind === 'daysAhead') && (
        <NumberInput
          aria-label={say('periods.howMany')}
          min={0}
          max={36_500}
          allowDecimal={false}
          value={count}
          onChange={(next) => typeof next === 'number' && onChange({ [kind]: next })}
        />
      )}
    </Stack>
  );
}
