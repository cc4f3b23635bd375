import type { Document } from '#core/engine/operations/rules.ts';
import type { Occasion } from '#crm/activities/about.seed.ts';
import { draftCall, holdCall } from '#crm/activities/call/call.seed.ts';
import { draftMeeting, holdMeeting } from '#crm/activities/meeting/meeting.seed.ts';
import { draftMessage } from '#crm/activities/message/message.seed.ts';
import { draftNote } from '#crm/activities/note/note.seed.ts';
import { draftTask, finishTask } from '#crm/activities/task/task.seed.ts';
import { draftVisit, holdVisit } from '#crm/activities/visit/visit.seed.ts';
import { day, hour, timeOf, workingMoment } from './calendar.ts';
import { Life, type Timeline } from './life.ts';
import type { World } from './world.ts';

interface Kind {
  draft(occasion: Occasion): Document;
  /** What is written once it has taken place; absent for what is written down once. */
  finish?(occasion: Occasion, at: number): Document;
}

const kinds: Record<string, Kind> = {
  call: { draft: draftCall, finish: holdCall },
  message: { draft: draftMessage },
  task: { draft: draftTask, finish: finishTask },
  meeting: { draft: draftMeeting, finish: holdMeeting },
  note: { draft: draftNote },
  visit: { draft: draftVisit, finish: holdVisit },
};

const shares = [
  [30, 'call'],
  [27, 'message'],
  [18, 'task'],
  [12, 'meeting'],
  [10, 'note'],
  [3, 'visit'],
] as const;

/** Tells one activity; `parties` learn from it when they were last dealt with. */
export function tellActivity(world: World, timeline: Timeline, occasion: Occasion, parties: Life[]): Life {
  const { random, now } = world;
  const object = random.weighted(shares);
  const { draft, finish } = kinds[object]!;
  const { at, ownerId } = occasion;
  const touch = (when: number, by: string) => {
    const time = timeOf(when);
    for (const party of parties)
      if (party.createdAt <= when && String(party.now.lastActivityAt ?? '') < time)
        party.change(when, by, { lastActivityAt: time });
  };
  // What is to come cannot have been written down yet: it was some day of the last two weeks.
  const since = Math.max(now - 14 * day, ...parties.map(({ createdAt }) => createdAt));
  const byNow = (when: number) => Math.floor(when > now ? workingMoment(random, Math.min(since, now), now) : when);
  if (!finish) {
    const written = byNow(at);
    const life = new Life(object, written, ownerId, draft({ ...occasion, at: written }));
    timeline.at(written, () => touch(written, ownerId));
    return life;
  }
  // Planned some days ahead; a third of the calls is only written down once made.
  const isPlanned = object !== 'call' || random.chance(0.65);
  const planned = isPlanned ? at - random.around(4, 0.6) * day : at + 0.2 * hour;
  const createdAt = byNow(planned);
  const after = Math.floor(at + random.next() * 2 * hour);
  const values = draft(occasion);
  const outcome = () => finish(occasion, after);
  if (!isPlanned) {
    const life = new Life(object, createdAt, ownerId, { ...values, ...outcome() });
    timeline.at(createdAt, () => life.now.status === 'held' && touch(Math.min(at, createdAt), ownerId));
    return life;
  }
  const isPutOff = at - day > createdAt && random.chance(0.4);
  const life = new Life(object, createdAt, ownerId, isPutOff ? { ...values, ...moved(values, -day) } : values);
  if (isPutOff) timeline.at(at - day, () => life.change(at - day, ownerId, moved(values, 0)));
  // Some things are never ticked off: they show as overdue.
  if (random.chance(0.04)) return life;
  timeline.at(after, () => {
    life.change(after, ownerId, outcome());
    if (life.now.status === 'held') touch(at, ownerId);
    if (life.now.status === 'done') touch(after, ownerId);
  });
  return life;
}

/** The times of an activity, so much later. */
function moved(values: Document, by: number): Document {
  const times = ['dueAt', 'startsAt', 'endsAt'].filter((key) => typeof values[key] === 'string');
  return Object.fromEntries(times.map((key) => [key, timeOf(Date.parse(String(values[key])) + by)]));
}
