import { Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useText } from '#core/ui/locale/text.ts';
import type { Days } from '#crm/insight/report/answer.ts';

/** Two days, both included. Asked for when both are there and in order. */
export function DayRange({ days, onChange }: { days: Days | null; onChange: (days: Days) => void }) {
  const say = useText();
  const [from, setFrom] = useState(days?.from ?? '');
  const [to, setTo] = useState(days?.to ?? '');
  const isBackwards = from !== '' && to !== '' && from > to;

  function take(): void {
    const isNew = from !== days?.from || to !== days?.to;
    if (from !== '' && to !== '' && !isBackwards && isNew) onChange({ from, to });
  }

  return (
    <Group
      gap={6}
      wrap="nowrap"
      // A date is typed piece by piece; the report follows when the person is done with both.
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && take()}
      onKeyDown={(event) => event.key === 'Enter' && take()}
    >
      <TextInput
        type="date"
        aria-label={say('reports.from')}
        value={from}
        max={to || undefined}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <span aria-hidden>–</span>
      <TextInput
        type="date"
        aria-label={say('reports.to')}
        value={to}
        min={from || undefined}
        onChange={(event) => setTo(event.currentTarget.value)}
        error={isBackwards}
        title={isBackwards ? say('reports.backwards') : undefined}
      />
    </Group>
  );
}
