import { Select } from '@mantine/core';
import { useState } from 'react';
import { useSession } from '#core/ui/client/session.ts';
import { useText } from '#core/ui/locale/text.ts';
import type { AnsweredPeriod, Days } from '#crm/insight/report/answer.ts';
import { DayRange } from './day-range.tsx';

const calendar = ['thisMonth', 'lastMonth', 'thisQuarter', 'lastQuarter', 'thisYear', 'lastYear'];
const fiscal = ['thisFiscalQuarter', 'lastFiscalQuarter', 'thisFiscalYear', 'lastFiscalYear'];

interface Props {
  period: AnsweredPeriod;
  onChange: (period: { period?: string | undefined; from?: string | undefined; to?: string | undefined }) => void;
}

/** Which days the report is about. Days of one's own begin with those shown. */
export function PeriodPicker({ period, onChange }: Props) {
  const say = useText();
  const { workspace } = useSession();
  const [isChoosing, setChoosing] = useState(false);
  // Where the fiscal year is the calendar's, naming both would only confuse.
  const named = workspace.fiscalYearStart === 1 ? calendar : [...calendar, ...fiscal];
  const word = (name: string) => {
    const words = say(name === 'all' || name === 'custom' ? `reports.period_${name}` : `periods.${name}`);
    return words.charAt(0).toUpperCase() + words.slice(1);
  };
  const names = [...named, 'all', 'custom'];
  const shown = isChoosing ? 'custom' : period.name;
  const setDays = ({ from, to }: Days) => {
    setChoosing(false);
    onChange({ period: undefined, from, to });
  };
  return (
    <>
      <Select
        aria-label={say('periods.period')}
        data={(names.includes(shown) ? names : [shown, ...names]).map((value) => ({ value, label: word(value) }))}
        value={shown}
        allowDeselect={false}
        w={170}
        maxDropdownHeight={360}
        onChange={(name) => {
          if (!name) return;
          setChoosing(name === 'custom');
          if (name !== 'custom') onChange({ period: name, from: undefined, to: undefined });
          else if (period.days) setDays(period.days);
        }}
      />
      {shown === 'custom' && <DayRange key={JSON.stringify(period.days)} days={period.days} onChange={setDays} />}
    </>
  );
}
