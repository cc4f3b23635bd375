import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { scheduleOf } from './schedule.ts';
import { isWorking, nextWorkingInstant, type Schedule, workingMinutesBetween } from './working-time.ts';

const minute = 60_000;
const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
const office = {
  timeZone: 'Europe/Paris',
  country: 'FR',
  region: null,
  daysOff: [{ date: '2026-05-15' }],
  hours: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].flatMap((day) => [
    { day, from: '09:00', to: '12:30' },
    { day, from: '13:30', to: '18:00' },
  ]),
};

describe('working time', () => {
  const schedule = scheduleOf(office, 'UTC', [{ from: '2026-05-18', to: '2026-05-19' }]);

  it('has breaks, weekends, public holidays, days off and absences', () => {
    expect(isWorking(schedule, at('2026-05-13T08:00:00Z'))).toBe(true);
    expect(isWorking(schedule, at('2026-05-13T10:30:00Z'))).toBe(false);
    // Ascension Day, the bridge after it, the weekend, two days away: back on Wednesday at nine in Paris.
    expect(nextWorkingInstant(schedule, at('2026-05-13T16:00:00Z'))).toBe(at('2026-05-20T07:00:00Z'));
    expect(workingMinutesBetween(schedule, at('2026-05-13T00:00:00Z'), at('2026-05-20T00:00:00Z'))).toBe(480);
  });

  it('keeps the holidays of the region too', () => {
    const hours = { ...office, timeZone: 'America/Toronto', country: 'CA' };
    const noon = at('2026-06-24T15:00:00Z');
    expect(isWorking(scheduleOf(hours, 'UTC', []), noon)).toBe(true);
    expect(isWorking(scheduleOf({ ...hours, region: 'QC' }, 'UTC', []), noon)).toBe(false);
  });

  it('of hours without a zone is in the person’s', () => {
    const hours = { ...office, timeZone: null, country: null };
    expect(isWorking(scheduleOf(hours, 'America/Montreal', []), at('2026-07-01T13:00:00Z'))).toBe(true);
    expect(isWorking(scheduleOf(hours, 'Asia/Tokyo', []), at('2026-07-01T13:00:00Z'))).toBe(false);
  });

  it('is any time where hours are not known, but for absences', () => {
    const free = scheduleOf(undefined, 'UTC', [{ from: '2026-01-02', to: '2026-01-02' }]);
    expect(isWorking(free, at('2026-01-01T03:00:00Z'))).toBe(true);
    expect(isWorking(free, at('2026-01-02T03:00:00Z'))).toBe(false);
  });

  it('never comes for hours that are empty', () => {
    expect(nextWorkingInstant(scheduleOf({ ...office, hours: [] }, 'UTC', []), at('2026-01-01T00:00:00Z'))).toBe(
      undefined,
    );
  });

  it('of a night is an hour shorter when clocks go forward and an hour longer when they go back', () => {
    const night = { ...office, country: null, daysOff: [], hours: [{ day: 'sunday', from: '00:00', to: '06:00' }] };
    const nights = scheduleOf(night, 'UTC', []);
    expect(workingMinutesBetween(nights, at('2026-03-28T12:00:00Z'), at('2026-03-29T12:00:00Z'))).toBe(300);
    expect(workingMinutesBetween(nights, at('2026-10-24T12:00:00Z'), at('2026-10-25T12:00:00Z'))).toBe(420);
  });

  it('that lies in the hour which clocks skip is none', () => {
    const hours = [{ day: 'sunday', from: '02:15', to: '02:45' }];
    const skipped = scheduleOf({ ...office, country: null, daysOff: [], hours }, 'UTC', []);
    expect(workingMinutesBetween(skipped, at('2026-03-28T12:00:00Z'), at('2026-03-29T12:00:00Z'))).toBe(0);
  });
});

/** Minute by minute: begins at the first minute whose clock shows the time or later, ends at the next such one. */
function worksByTheClock(schedule: Schedule, instant: number): boolean {
  const here = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(schedule.timeZone);
  const day = here.toPlainDate();
  const name = day.toString();
  if (schedule.absences.some(({ from, to }) => from <= name && to >= name)) return false;
  if (!schedule.week || schedule.isDayOff(name)) return schedule.week === undefined;
  let latest = -1;
  // The latest time that the clock has shown today, up to now.
  for (let t = day.toZonedDateTime(schedule.timeZone).epochMilliseconds; t <= instant; t += minute) {
    const clock = Temporal.Instant.fromEpochMilliseconds(t).toZonedDateTimeISO(schedule.timeZone);
    latest = Math.max(latest, clock.hour * 60 + clock.minute);
  }
  return schedule.week[day.dayOfWeek - 1]!.some(({ start, end }) => start <= latest && latest < end);
}

const zones = ['Europe/Paris', 'America/Toronto', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Pacific/Auckland', 'UTC'];
/** Around changes of the clocks, where it is hard, and elsewhere. */
const instants = fc
  .tuple(
    fc.constantFrom('2026-03-08', '2026-03-29', '2026-04-05', '2026-10-04', '2026-10-25', '2026-11-01', '2026-07-14'),
    fc.integer({ min: -1440, max: 2880 }),
  )
  .map(([day, minutes]) => at(`${day}T00:00:00Z`) + minutes * minute);
const weeks = fc.array(
  fc.uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 6 }).map((quarters) => {
    const sorted = [...quarters].sort((a, b) => a - b).map((quarter) => quarter * 15);
    return Array.from({ length: Math.floor(sorted.length / 2) }, (_, index) => ({
      start: sorted[index * 2]!,
      end: sorted[index * 2 + 1]!,
    }));
  }),
  { minLength: 7, maxLength: 7 },
);
const schedules = fc
  .record({
    timeZone: fc.constantFrom(...zones),
    week: weeks,
    off: fc.constantFrom('2026-03-29', '2026-10-25', '2026-07-14', 'never'),
    away: fc.constantFrom<Schedule['absences'][]>(
      [],
      [{ from: '2026-03-08', to: '2026-03-09' }],
      [{ from: '2026-10-24', to: '2026-10-24' }],
    ),
  })
  .map(
    ({ timeZone, week, off, away }): Schedule => ({
      timeZone,
      week,
      isDayOff: (day) => day === off,
      absences: away,
    }),
  );

describe('for any hours, zone and time', () => {
  it('somebody works just when the clock on the wall says so', () => {
    fc.assert(
      fc.property(schedules, instants, (schedule, instant) => {
        expect(isWorking(schedule, instant)).toBe(worksByTheClock(schedule, instant));
      }),
      { numRuns: 150 },
    );
  });

  it('working minutes are the minutes in which somebody works', () => {
    fc.assert(
      fc.property(schedules, instants, fc.integer({ min: 0, max: 400 }), (schedule, from, minutes) => {
        let count = 0;
        for (let passed = 0; passed < minutes; passed += 1) if (isWorking(schedule, from + passed * minute)) count += 1;
        expect(workingMinutesBetween(schedule, from, from + minutes * minute)).toBe(count);
      }),
      { numRuns: 40 },
    );
  });

  it('the next working time is working time, and none lies before it', () => {
    fc.assert(
      fc.property(schedules, instants, (schedule, instant) => {
        const next = nextWorkingInstant(schedule, instant);
        if (next === undefined) return;
        expect(next).toBeGreaterThanOrEqual(instant);
        expect(isWorking(schedule, next)).toBe(true);
        expect(workingMinutesBetween(schedule, instant, next)).toBe(0);
      }),
      { numRuns: 300 },
    );
  });
});
