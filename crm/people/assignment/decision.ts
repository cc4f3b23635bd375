import { chooseSeat } from './choose.ts';
import { seatPool } from './seats.ts';
import type { Demand, Obstacle, Rule, Seat, Turn, Way, Worker } from './types.ts';

/** Somebody who was considered. */
export interface Candidate {
  userId: string;
  /** Who would have taken it for them. */
  standInId?: string;
  open: number;
  score?: number;
  weight?: number;
  obstacle?: Obstacle;
}

/** Who got a record and why: kept with it, and told in words. */
export interface Decision {
  rule: { id: string; name: string };
  way: Way;
  /** `rule`: one of the pool; `user`, `team`: whom the rule falls back to; `nobody`: left without owner. */
  outcome: 'rule' | 'user' | 'team' | 'nobody';
  userId: string | null;
  standsInForId: string | null;
  /** The language that was asked for. */
  language: string | null;
  candidates: Candidate[];
  /** Candidates beyond those listed. */
  more: number;
  /** Rules that fitted before but found nobody, and why. */
  passed: { id: string; name: string; candidates: Candidate[]; more: number }[];
}

/** People and turns that a decision is made from; changed by it, so that the next one knows. */
export interface Desk {
  workers: Map<string, Worker>;
  poolOf(rule: Rule, part: Part): string[];
  turnOf(ruleId: string, part: Part): Turn;
  setTurn(ruleId: string, part: Part, turn: Turn): void;
}

export type Part = 'pool' | 'otherwise';

const mostListed = 100;

/** Tries the rules in order. `demandOf` says what each asks. Undefined when there is no rule. */
export function decide(rules: Rule[], demandOf: (rule: Rule) => Demand, desk: Desk): Decision | undefined {
  const passed: Decision['passed'] = [];
  let last: Decision | undefined;
  for (const rule of rules) {
    const decision = { ...decideBy(rule, demandOf(rule), desk), passed: [...passed] };
    if (decision.outcome !== 'nobody' || rule.otherwise !== 'nextRule') return decision;
    passed.push({ ...decision.rule, candidates: decision.candidates, more: decision.more });
    last = decision;
  }
  return last;
}

function decideBy(rule: Rule, demand: Demand, desk: Desk): Decision {
  const seats = seatPool(desk.poolOf(rule, 'pool'), desk.workers, demand);
  const decision: Decision = {
    rule: { id: rule.id, name: rule.name },
    way: rule.way,
    outcome: 'nobody',
    userId: null,
    standsInForId: null,
    language: demand.language ?? null,
    ...listCandidates(seats, rule, demand),
    passed: [],
  };
  const chosen = take(seats, rule, rule.way, 'pool', desk);
  if (chosen) return { ...decision, outcome: 'rule', ...chosen };
  if (rule.otherwise !== 'user' && rule.otherwise !== 'team') return decision;
  // Whoever steps in when nobody fits is asked for nothing but to be there.
  const any: Demand = {
    ...demand,
    skills: [],
    language: undefined,
    respectsHours: false,
    respectsCapacity: false,
    isShared: false,
    allowed: undefined,
  };
  const rest = seatPool(desk.poolOf(rule, 'otherwise'), desk.workers, any);
  const fallen = take(rest, rule, 'roundRobin', 'otherwise', desk);
  return fallen ? { ...decision, outcome: rule.otherwise, ...fallen } : decision;
}

function take(seats: Seat[], rule: Rule, way: Way, part: Part, desk: Desk) {
  const chosen = chooseSeat(seats, way, desk.turnOf(rule.id, part));
  if (!chosen) return undefined;
  const { id, holderId } = chosen.seat;
  desk.setTurn(rule.id, part, chosen.turn);
  desk.workers.get(holderId!)!.open += 1;
  return { userId: holderId!, standsInForId: holderId === id ? null : id };
}

/** Those who could come first: where the list is cut, it is cut at those left out. */
function listCandidates(seats: Seat[], rule: Rule, { skills, language }: Demand) {
  const sorted = [...seats.filter(({ obstacle }) => !obstacle), ...seats.filter(({ obstacle }) => obstacle)];
  const candidates = sorted.slice(0, mostListed).map(
    ({ id, holderId, open, score, weight, obstacle }): Candidate => ({
      userId: id,
      ...(holderId && holderId !== id && { standInId: holderId }),
      open,
      ...((skills.length > 0 || language) && { score }),
      ...(rule.way === 'weighted' && { weight }),
      ...(obstacle && { obstacle }),
    }),
  );
  return { candidates, more: sorted.length - candidates.length };
}
