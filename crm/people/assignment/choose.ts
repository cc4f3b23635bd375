import type { Seat, Turn, Way } from './types.ts';

/**
 * The seat that gets the work, and the turn after it; undefined when nobody can. The same seats and turn always give
 * the same answer.
 */
export function chooseSeat(seats: Seat[], way: Way, turn: Turn): { seat: Seat; turn: Turn } | undefined {
  const able = inTurn(
    seats.filter(({ obstacle, holderId }) => !obstacle && holderId !== undefined),
    turn.lastSeatId,
  );
  if (able.length === 0) return undefined;
  if (way === 'weighted') return chooseByShare(able, turn);
  const seat = ways[way](able);
  return { seat, turn: { ...turn, lastSeatId: seat.id } };
}

/** Beginning with the one after whoever was served last. */
function inTurn(seats: Seat[], last: string | null): Seat[] {
  const sorted = [...seats].sort((one, other) => (one.id < other.id ? -1 : 1));
  if (last === null) return sorted;
  return [...sorted.filter(({ id }) => id > last), ...sorted.filter(({ id }) => id <= last)];
}

/** The first of those for whom the rank is lowest, place by place. */
function firstBy(seats: Seat[], rank: (seat: Seat) => number[]): Seat {
  return seats.reduce((best, seat) => {
    const [mine, theirs] = [rank(seat), rank(best)];
    const place = mine.findIndex((value, index) => value !== theirs[index]);
    return place >= 0 && mine[place]! < theirs[place]! ? seat : best;
  });
}

const ways: Record<Exclude<Way, 'weighted'>, (able: Seat[]) => Seat> = {
  roundRobin: (able) => able[0]!,
  leastBusy: (able) => firstBy(able, ({ open }) => [open]),
  bestMatch: (able) => firstBy(able, ({ score, open }) => [-score, open]),
};

/**
 * Smooth weighted round robin: each time everybody able is credited their weight, the one with most gets it and pays
 * what was credited. Over a round of as many as the weights add up to, each gets exactly their weight.
 */
function chooseByShare(able: Seat[], turn: Turn): { seat: Seat; turn: Turn } {
  const credits = { ...turn.credits };
  let sum = 0;
  for (const { id, weight } of able) {
    credits[id] = (credits[id] ?? 0) + weight;
    sum += weight;
  }
  const seat = firstBy(able, ({ id }) => [-credits[id]!]);
  credits[seat.id] = credits[seat.id]! - sum;
  return { seat, turn: { lastSeatId: seat.id, credits } };
}
