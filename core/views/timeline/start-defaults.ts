import { inputOf } from '#core/fields/inputs.ts';
import { findField, type ObjectMetadata } from '#core/ui/client/metadata.ts';

const quarterHour = 15 * 60_000;

/** What is written down now mostly happens now, or at the next quarter of an hour. A deadline is nobody's guess. */
export function startDefaults(activity: ObjectMetadata): Record<string, unknown> {
  const { calendar } = activity.presentation;
  const start = calendar && findField(activity, calendar.start);
  if (!start || !inputOf(start).isInstant || start.isReadOnly || !calendar.end) return {};
  const at = Math.ceil(Date.now() / quarterHour) * quarterHour;
  const end = findField(activity, calendar.end);
  return {
    [start.key]: new Date(at).toISOString(),
    ...(end && inputOf(end).isInstant && !end.isReadOnly
      ? { [end.key]: new Date(at + 2 * quarterHour).toISOString() }
      : {}),
  };
}
