import type { Place } from './proposal.ts';

const holds = ({ from, until }: { from?: string | null | undefined; until?: string | null | undefined }, day: string) =>
  (!from || from <= day) && (!until || until >= day);

/** The territories that each person reaches on a day: those they work in or manage, and those inside them. */
export function reachedOn(places: Place[], day: string): Map<string, Set<string>> {
  const within = Map.groupBy(places, ({ parentId }) => parentId);
  const reached = new Map<string, Set<string>>();
  const add = (userId: string, place: Place) => {
    const theirs = reached.get(userId) ?? new Set();
    reached.set(userId, theirs);
    const seen = new Set<string>();
    const open = [place];
    for (let next = open.pop(); next; next = open.pop()) {
      if (seen.has(next.id)) continue;
      seen.add(next.id);
      if (holds(next, day)) theirs.add(next.id);
      open.push(...(within.get(next.id) ?? []));
    }
  };
  for (const place of places.filter((one) => holds(one, day))) {
    if (place.managerId) add(place.managerId, place);
    for (const person of place.people) if (holds(person, day)) add(person.id, place);
  }
  return reached;
}
