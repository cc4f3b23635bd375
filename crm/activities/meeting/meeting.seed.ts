import type { Document } from '#core/engine/operations/rules.ts';
import { fillIn } from '#crm/demo/draft.ts';
import { aboutOf, instant, type Occasion } from '../about.seed.ts';

/** A meeting that is planned. */
export function draftMeeting(occasion: Occasion): Document {
  const { draft, words, at, timeZone, ownerId } = occasion;
  const { random, subjects } = draft;
  const quarter = 15 * 60_000;
  const start = Math.floor(at / quarter) * quarter;
  return {
    subject: fillIn(random.pick(subjects.meetings), words),
    startsAt: instant(start),
    endsAt: instant(start + random.pick([2, 4, 4, 6, 8]) * quarter),
    timeZone,
    location: random.pick(subjects.places),
    status: 'planned',
    userIds: [ownerId],
    ...aboutOf(occasion),
  };
}

export function holdMeeting({ draft: { random, subjects }, words }: Occasion): Document {
  if (random.chance(0.08)) return { status: 'notHeld' };
  return { status: 'held', notes: random.chance(0.6) ? fillIn(random.pick(subjects.notes), words) : null };
}
