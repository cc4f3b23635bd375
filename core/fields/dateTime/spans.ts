import { dayAfter, startOfDay } from '#core/kit/periods.ts';
import { Late } from '#core/kit/sql.ts';
import { readDay, readRelativeDay } from '../date/relative-day.ts';
import type { Asker } from '../field.ts';
import { settle } from '../operators.ts';
import { readInstant } from './read-instant.ts';

/**
 * What a filter's value covers, [from, to): an instant covers its millisecond (columns keep microseconds, the wire
 * does not), a day covers all of it in the asker's zone. So `gt` means from `to` on, `lte` means before `to`.
 */
export type Span = [from: string | Late<Asker>, to: string | Late<Asker>];

/** An instant, "now", a day, "today", `{daysAgo: n}` or `{daysAhead: n}` → its span. Throws InvalidValue. */
export function readSpan(value: unknown): Span {
  if (value === 'now')
    return [new Late((asker: Asker) => iso(asker.now)), new Late((asker: Asker) => iso(asker.now + 1))];
  const day = typeof value === 'string' && value.length === 10 ? readDay(value) : readRelativeDay(value);
  if (day !== undefined) {
    const start = (asker: Asker, next: boolean) => {
      const settled = settle(day, asker) as string;
      return startOfDay(next ? dayAfter(settled) : settled, asker.timeZone);
    };
    return [new Late((asker: Asker) => start(asker, false)), new Late((asker: Asker) => start(asker, true))];
  }
  const instant = readInstant(value);
  return [instant, iso(Date.parse(instant) + 1)];
}

const iso = (milliseconds: number) => new Date(milliseconds).toISOString();
