import { type Change, defineRules, type RuleContext } from '#core/engine/operations/rules.ts';
import { Problem } from '#core/kit/problem.ts';
import { hasRegion, knowsCountry } from '../working-time/holidays.ts';
import { readMinutes } from '../working-time/weekdays.ts';

export default defineRules({
  object: 'workingCalendar',
  async prepare(change, context) {
    checkTimeZone(change);
    checkHours(change);
    checkRegion(change);
    await beDefaultAtFirst(change, context);
  },
  async follow(change, context) {
    if (!change.has('isDefault') || change.after.isDefault !== true) return;
    for (const other of await defaultCalendars(context))
      if (other !== change.id) await context.update('workingCalendar', other, { isDefault: false });
  },
  beforeDelete(record) {
    if (record.isDefault === true)
      throw new Problem(409, 'is_default', 'These are the usual hours. Make other hours the usual ones first.');
  },
});

function checkTimeZone(change: Change) {
  const { timeZone } = change.after;
  if (!change.has('timeZone') || typeof timeZone !== 'string') return;
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    change.refuse('timeZone', 'unknown_time_zone', 'expects a time zone such as Europe/Paris');
  }
}

interface Hours {
  day: string;
  from: string;
  to: string;
}

/** Times are times, each interval goes forward, and no two of a day overlap. */
function checkHours(change: Change) {
  if (!change.has('hours')) return;
  const read = ((change.after.hours ?? []) as Hours[]).map(({ day, from, to }, index) => {
    const [start, end] = [readMinutes(from), readMinutes(to)];
    if (start === undefined) change.refuse(`hours.${index}.from`, 'not_a_time', 'expects a time such as 09:00');
    if (end === undefined) change.refuse(`hours.${index}.to`, 'not_a_time', 'expects a time such as 17:30');
    if (start !== undefined && end !== undefined && end <= start)
      change.refuse(`hours.${index}.to`, 'not_after', 'must be later than the beginning; a night is two intervals');
    return { day, start: start ?? 0, end: end ?? 0, index };
  });
  for (const one of read)
    for (const other of read)
      if (other.index > one.index && other.day === one.day && other.start < one.end && one.start < other.end)
        change.refuse(`hours.${other.index}.from`, 'overlap', 'overlaps another interval of the same day');
}

function checkRegion(change: Change) {
  const { country, region } = change.after;
  if (!change.has('country') && !change.has('region')) return;
  if (typeof country === 'string' && !knowsCountry(country))
    change.refuse('country', 'no_holidays', 'has no list of public holidays; leave it empty and list the days off');
  else if (typeof region === 'string') {
    change.after.region = region.trim().toUpperCase();
    if (typeof country !== 'string') change.refuse('region', 'no_country', 'needs the country it belongs to');
    else if (!hasRegion(country, region.trim().toUpperCase()))
      change.refuse('region', 'unknown_region', `is no region of ${country} with holidays of its own`);
  }
}

/** The first ones are the usual hours whatever was said. */
async function beDefaultAtFirst(change: Change, context: RuleContext) {
  if (change.after.isDefault === true) return;
  if (change.verb === 'update' && !change.has('isDefault')) return;
  const others = (await defaultCalendars(context)).filter((id) => id !== change.id);
  if (others.length > 0) return;
  if (change.verb === 'create') change.after.isDefault = true;
  else change.refuse('isDefault', 'no_default', 'stays on; make other hours the usual ones instead');
}

/** Whoever asks next waits for this one to end. */
async function defaultCalendars({ transaction, principal }: RuleContext): Promise<string[]> {
  await transaction.query("select pg_advisory_xact_lock(hashtext('workingCalendar.isDefault'), $1)", [
    principal.workspaceId,
  ]);
  const rows = await transaction.query<{ id: string }>(
    'select id from read.working_calendar where workspace_id = $1 and is_default and deleted_at is null',
    [principal.workspaceId],
  );
  return rows.map(({ id }) => id);
}
