import { Temporal } from 'temporal-polyfill';
import { InvalidValue } from '#core/kit/problem.ts';
import { longestDate, readWrittenDate } from '../date/read-written-date.ts';

const pattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}([.,]\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/i;

const write = (instant: Temporal.Instant) => instant.toString({ fractionalSecondDigits: 3 });

/** ISO 8601 with an offset or Z → the same instant in UTC, to the millisecond. Throws InvalidValue. */
export function readInstant(value: unknown): string {
  if (typeof value !== 'string' || !pattern.test(value))
    throw new InvalidValue('not_a_time', 'expects a date and time with its offset, such as 2026-01-31T09:30:00+01:00');
  try {
    const text = write(Temporal.Instant.from(value));
    if (/^\d{4}-/.test(text) && !text.startsWith('0000')) return text;
  } catch {
    // Told below.
  }
  throw new InvalidValue('not_a_time', `${value} is not in the calendar`);
}

/**
 * A time as people write it, on a clock of the given zone unless it carries an offset: "2026-01-31 09:30",
 * "31/01/2026 9:30 pm". A time skipped by daylight saving moves an hour ahead; one that comes twice is the first.
 */
export function readWrittenTime(text: string, timeZone: string, dayFirst?: boolean): string {
  const trimmed = text.trim();
  if (pattern.test(trimmed)) return readInstant(trimmed);
  if (trimmed.length > longestDate) throw new InvalidValue('not_a_time', `"${trimmed.slice(0, 60)}…" is not a time`);
  const match =
    /^(.+?)(?:(?:T|,?\s+(?:at |à )?)(\d{1,2})(?::|h)(\d{2})?(?::(\d{2})(?:[.,]\d+)?)?\s*([ap])?\.?(?:m\.?)?)?$/i.exec(
      trimmed,
    );
  const day = readWrittenDate(match?.[1] ?? trimmed, dayFirst);
  const half = match?.[5]?.toLowerCase();
  const written = Number(match?.[2] ?? 0);
  if (half && (written < 1 || written > 12)) throw new InvalidValue('not_a_time', `"${trimmed}" is not a time`);
  const hour = half ? (written % 12) + (half === 'p' ? 12 : 0) : written;
  try {
    const local = Temporal.PlainDate.from(day).toPlainDateTime(
      Temporal.PlainTime.from(
        { hour, minute: Number(match?.[3] ?? 0), second: Number(match?.[4] ?? 0) },
        { overflow: 'reject' },
      ),
    );
    return write(local.toZonedDateTime(timeZone).toInstant());
  } catch {
    throw new InvalidValue('not_a_time', `"${trimmed}" is not a time`);
  }
}
