import { dateOf, day } from './calendar.ts';
import { Life } from './life.ts';
import { Random } from './random.ts';
import { hours, skills } from './staff-catalogue.ts';

interface Staff {
  locale: 'en' | 'fr';
  start: number;
  now: number;
  /** The administrator, who writes it all down. */
  userId: string;
  people: Life[];
}

/**
 * What the sample colleagues can do, when they work and who of them is away: a story of its own, so that the rest of
 * the company stays the same whatever is added here.
 */
export function equipStaff({ locale, start, now, userId, people }: Staff): Life[] {
  const random = new Random(41);
  const abilities = skills.map(
    ({ name, category }) => new Life('skill', start, userId, { name: name[locale], category }),
  );
  const calendars = hours[locale].map(
    ({ name, ...calendar }) => new Life('workingCalendar', start, userId, { name, isDefault: false, ...calendar }),
  );
  for (const [index, person] of people.entries())
    person.change(start + 20 * day, userId, {
      skills: pickSkills(random, abilities, start, now),
      languages: pickLanguages(random, locale),
      calendarId: index % 3 === 1 ? random.pick(calendars).id : null,
      leadCapacity: random.pick([10, 15, 20, 25]),
      taskCapacity: random.pick([40, 60, 80]),
      dealCapacity: random.pick([15, 20, 30]),
      assignmentWeight: index === 1 ? 2 : 1,
      onboarding: index === people.length - 1 ? 'inProgress' : 'done',
      startDate: dateOf(index === people.length - 1 ? now - 25 * day : start + random.integer(0, 500) * day),
    });
  return [...abilities, ...calendars, ...planAbsences(random, people, now, userId)];
}

function pickSkills(random: Random, abilities: Life[], start: number, now: number) {
  const known = abilities.filter(() => random.chance(0.4));
  return (known.length > 0 ? known : abilities.slice(0, 1)).map(({ id }) => {
    const gained = random.pick(['training', 'certificate', 'experience', 'experience', 'selfStated']);
    const since = start + random.integer(0, 600) * day;
    const validUntil = gained === 'certificate' ? dateOf(now + random.integer(-60, 700) * day) : null;
    return { id, level: random.integer(2, 5), gained, since: dateOf(since), validUntil };
  });
}

function pickLanguages(random: Random, locale: 'en' | 'fr') {
  const others = ['en', 'fr', 'de', 'es', 'it', 'nl'].filter((code) => code !== locale && random.chance(0.25));
  const spoken: { language: string; level: string }[] = [{ language: locale, level: 'native' }];
  for (const language of others)
    spoken.push({ language, level: random.pick(['basic', 'working', 'working', 'fluent']) });
  return spoken.map((line) => ({ id: crypto.randomUUID(), ...line }));
}

/** One in six is away now, and one in three has planned a holiday. */
function planAbsences(random: Random, people: Life[], now: number, by: string): Life[] {
  return people.flatMap((person, index) => {
    const standIn = people[(index + 1) % people.length]!;
    const standInId = standIn.id === person.id ? null : standIn.id;
    const plan = (from: number, days: number, kind: string) => {
      const [first, last] = [dateOf(now + from * day), dateOf(now + (from + days) * day)];
      const name = `${person.now.name} ${first} – ${last}`;
      return new Life('absence', now - 10 * day, by, {
        name,
        userId: person.id,
        from: first,
        to: last,
        kind,
        standInId,
      });
    };
    const absences = [];
    if (index % 6 === 2) absences.push(plan(-2, random.integer(3, 8), random.pick(['holiday', 'training'])));
    if (index % 3 === 0) absences.push(plan(random.integer(20, 60), random.integer(4, 14), 'holiday'));
    return absences;
  });
}
