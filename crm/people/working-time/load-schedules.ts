import { type StoredHours, scheduleOf } from './schedule.ts';
import type { Schedule } from './working-time.ts';

/** Asks within the workspace; `$1` is its number. */
export type Ask = <Row>(text: string, values: unknown[]) => Promise<Row[]>;

export interface LoadedAbsence {
  from: string;
  to: string;
  standInId: string | null;
}

export interface LoadedSchedule {
  schedule: Schedule;
  absences: LoadedAbsence[];
}

/**
 * When each of the people works, with their absences between the two days (a day more on either side, for zones).
 * Those without hours of their own have the usual ones; a zone that is missing is the company's.
 */
export async function loadSchedules(
  ask: Ask,
  userIds: string[],
  from: string,
  to: string,
): Promise<Map<string, LoadedSchedule>> {
  const people = await ask<{ id: string; calendarId: string | null; timeZone: string }>(
    `select u.id, coalesce(c.id, d.id) as "calendarId", coalesce(u.time_zone, w.time_zone) as "timeZone"
     from read."user" u join data.workspace w on w.id = $1
     left join read.working_calendar c on c.workspace_id = $1 and c.id = u.calendar_id and c.deleted_at is null
     left join read.working_calendar d on d.workspace_id = $1 and d.is_default and d.deleted_at is null
     where u.workspace_id = $1 and u.id = any($2::uuid[])`,
    [userIds],
  );
  const calendars = await ask<StoredHours & { id: string }>(
    `select id, time_zone as "timeZone", hours, country, region, days_off as "daysOff" from read.working_calendar
     where workspace_id = $1 and deleted_at is null`,
    [],
  );
  const absences = await ask<LoadedAbsence & { userId: string }>(
    `select user_id as "userId", "from"::text as "from", "to"::text as "to", stand_in_id as "standInId" from read.absence
     where workspace_id = $1 and user_id = any($2::uuid[]) and deleted_at is null
       and "to" >= $3::date - 1 and "from" <= $4::date + 1 order by "from"`,
    [userIds, from, to],
  );
  return new Map(
    people.map(({ id, calendarId, timeZone }) => {
      const own = absences.filter(({ userId }) => userId === id);
      const hours = calendars.find((calendar) => calendar.id === calendarId);
      return [id, { schedule: scheduleOf(hours, timeZone, own), absences: own }];
    }),
  );
}
