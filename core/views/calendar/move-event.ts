import { inputOf } from '#core/fields/inputs.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import { sayText } from '#core/ui/locale/text.ts';
import { editRecord } from '../data/edit-record.ts';
import { titleOf } from '../data/paths.ts';
import type { Span } from './calendar-grid.tsx';
import { type CalendarEvent, type CalendarSource, nextDay } from './use-events.ts';

const hour = 3_600_000;
const workMorning = 'T09:00';

/** A day where a day is kept, a moment where a moment is: something dropped on "all day" begins in the morning. */
function toValue(source: CalendarSource, at: string, isAllDay: boolean): string {
  if (source.isAllDay) return at.slice(0, 10);
  return new Date(isAllDay ? `${at.slice(0, 10)}${workMorning}` : at).toISOString();
}

/** Values of a new record for the time that was chosen. */
export function spanDefaults(source: CalendarSource, span: Span): Record<string, unknown> {
  const { start, end, isAllDay } = source;
  const from = toValue(source, span.start, span.isAllDay);
  if (!end || end.isReadOnly || (inputOf(end).isDay ?? false) !== isAllDay) return { [start.key]: from };
  const to = isAllDay
    ? nextDay(span.end || span.start, -1)
    : span.isAllDay
      ? new Date(Date.parse(from) + hour).toISOString()
      : toValue(source, span.end, false);
  return { [start.key]: from, [end.key]: to };
}

/** A record dragged to another time, or made longer or shorter. */
export async function moveEvent({ source, record }: CalendarEvent, span: Span): Promise<boolean> {
  const { object, start, end } = source;
  const from = toValue(source, span.start, span.isAllDay);
  const changes: Record<string, unknown> = { [start.key]: from };
  if (end && !end.isReadOnly && record[end.key]) {
    const length = Date.parse(String(record[end.key])) - Date.parse(String(record[start.key]));
    changes[end.key] = source.isAllDay
      ? nextDay(span.end || nextDay(span.start), -1)
      : span.isAllDay || !span.end
        ? new Date(Date.parse(from) + length).toISOString()
        : toValue(source, span.end, false);
  }
  const isMoved = await editRecord(
    object,
    record,
    { changes },
    { message: sayText('calendar.moved', { title: titleOf(object, record) }) },
  );
  await queryClient.invalidateQueries({ queryKey: ['records', object.name, 'calendar'] });
  return isMoved;
}
