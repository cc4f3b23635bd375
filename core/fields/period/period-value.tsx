import type { FieldMetadata, FilterValueProps, Writer } from '../input.ts';
import { useWriter, writeValue } from '../writer.ts';
import { isRelativeDay, type Period } from './periods.ts';

export function writePeriod(period: Period, { say }: Writer): string {
  if (typeof period === 'string') return say(`periods.${period}`);
  const count = 'last' in period ? period.last : period.next;
  return say(`periods.${'last' in period ? 'last' : 'next'}_${period.unit}`, { count });
}

function writeDay(value: unknown, field: FieldMetadata, writer: Writer): string {
  if (value === 'now') return writer.say('periods.now');
  if (!isRelativeDay(value)) {
    if (typeof value === 'string' && value.length === 10) return writer.format.date(value);
    return writeValue(value, field, writer);
  }
  if (value === 'today') return writer.say('periods.today');
  if ('daysAgo' in value) return writer.say('periods.daysAgo', { count: value.daysAgo });
  return writer.say('periods.daysAhead', { count: value.daysAhead });
}

/** Date conditions in a sentence: "this month", "7 days ago", "1 Mar 2026 and 31 Mar 2026". */
export function PeriodValue({ value, operator, field }: FilterValueProps) {
  const writer = useWriter();
  if (operator.takes === 'period') return <>{writePeriod(value as Period, writer)}</>;
  const days = Array.isArray(value) ? value : [value];
  return <>{writer.format.list(days.map((day) => writeDay(day, field, writer)))}</>;
}
