import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Desk, decide } from './decision.ts';
import type { Demand, Rule, Turn, Way, Worker } from './types.ts';

const names = ['a', 'b', 'c', 'd', 'e'];
const levels = ['basic', 'working', 'fluent', 'native'];
const now = Date.UTC(2026, 5, 10, 12);

const people = fc.tuple(
  ...names.map((id) =>
    fc.record({
      id: fc.constant(id),
      isActive: fc.boolean().map((value) => value || id === 'a'),
      onboarding: fc.constantFrom(null, 'done', 'leaving', 'notStarted'),
      skill: fc.integer({ min: 0, max: 5 }),
      isExpired: fc.boolean(),
      level: fc.constantFrom(null, ...levels),
      isAway: fc.boolean(),
      standInId: fc.constantFrom(null, ...names),
      most: fc.constantFrom(null, 0, 1, 3),
      weight: fc.integer({ min: 0, max: 3 }),
      open: fc.integer({ min: 0, max: 3 }),
    }),
  ),
);

const cases = fc.record({
  people,
  pool: fc.subarray(names, { minLength: 1 }),
  reserve: fc.subarray(names),
  way: fc.constantFrom<Way>('roundRobin', 'leastBusy', 'weighted', 'bestMatch'),
  needed: fc.integer({ min: 0, max: 4 }),
  language: fc.constantFrom(undefined, 'fr'),
  languageLevel: fc.constantFrom(...levels),
  respectsCapacity: fc.boolean(),
  otherwise: fc.constantFrom<Rule['otherwise']>('unassigned', 'team'),
  records: fc.integer({ min: 1, max: 12 }),
});

type Case = typeof cases extends fc.Arbitrary<infer Given> ? Given : never;
type Whole = Case['people'][number];

function workerOf(person: Whole): Worker {
  const day = { from: '2026-06-09', to: '2026-06-11' };
  const absences = person.isAway ? [{ ...day, standInId: person.standInId }] : [];
  return {
    ...person,
    startDate: null,
    skills: [{ id: 's', level: person.skill, validUntil: person.isExpired ? '2026-06-09' : null }],
    languages: person.level ? [{ language: 'fr', level: person.level }] : [],
    schedule: { timeZone: 'UTC', week: undefined, isDayOff: () => false, absences },
    absences,
  };
}

/** Hands out the records one after the other, as plainly as it can be said, with its own books. */
class Oracle {
  readonly #given: Case;
  readonly #open: Map<string, number>;
  readonly #due = new Map<string, number>();
  #served: string | undefined;
  #reserveServed: string | undefined;

  constructor(given: Case) {
    this.#given = given;
    this.#open = new Map(given.people.map(({ id, open }) => [id, open]));
  }

  #person(id: string): Whole {
    return this.#given.people.find((one) => one.id === id)!;
  }

  /** Follows stand-ins until somebody is there; a path longer than there are people goes round in a ring. */
  #present(id: string): Whole | undefined {
    let one: Whole = this.#person(id);
    for (let steps = 0; steps <= names.length; steps += 1) {
      if (!one.isAway) return one;
      if (one.standInId === null) return undefined;
      one = this.#person(one.standInId);
    }
    return undefined;
  }

  #isThere(one: Whole | undefined): one is Whole {
    if (!one?.isActive) return false;
    return one.onboarding !== 'leaving' && one.onboarding !== 'notStarted';
  }

  #skill(one: Whole): number {
    return one.isExpired ? 0 : one.skill;
  }

  #isAble(one: Whole): boolean {
    const { needed, language, languageLevel, respectsCapacity } = this.#given;
    if (this.#skill(one) < needed) return false;
    if (language && levels.indexOf(one.level ?? '') < levels.indexOf(languageLevel)) return false;
    return !respectsCapacity || one.most === null || this.#open.get(one.id)! < one.most;
  }

  /** Members in the order in which they are due after the one served last. */
  #circle(members: string[], after: string | undefined): string[] {
    const order = names.filter((name) => members.includes(name));
    const later = after === undefined ? order : order.filter((name) => name > after);
    return [...later, ...order.filter((name) => !later.includes(name))];
  }

  next(): string | null {
    const { pool, reserve, way, otherwise, language } = this.#given;
    const able = this.#circle(pool, this.#served).filter((id) => {
      const holder = this.#present(id);
      return this.#isThere(holder) && this.#isAble(holder) && (way !== 'weighted' || this.#person(id).weight > 0);
    });
    const holderOf = (id: string) => this.#present(id)!;
    const openOf = (id: string) => this.#open.get(holderOf(id).id)!;
    const score = (id: string) =>
      this.#skill(holderOf(id)) + (language ? levels.indexOf(holderOf(id).level ?? '') + 1 : 0);
    let chosen: string | undefined;
    if (way === 'roundRobin') chosen = able[0];
    if (way === 'leastBusy') chosen = able.find((id) => able.every((other) => openOf(id) <= openOf(other)));
    if (way === 'bestMatch') {
      const best = able.filter((id) => able.every((other) => score(id) >= score(other)));
      chosen = best.find((id) => best.every((other) => openOf(id) <= openOf(other)));
    }
    if (way === 'weighted' && able.length > 0) {
      for (const id of able) this.#due.set(id, (this.#due.get(id) ?? 0) + this.#person(id).weight);
      chosen = able.find((id) => able.every((other) => this.#due.get(id)! >= this.#due.get(other)!))!;
      const all = able.reduce((sum, id) => sum + this.#person(id).weight, 0);
      this.#due.set(chosen, this.#due.get(chosen)! - all);
    }
    if (chosen !== undefined) this.#served = chosen;
    else if (otherwise === 'team') {
      chosen = this.#circle(reserve, this.#reserveServed).find((id) => this.#isThere(this.#present(id)));
      this.#reserveServed = chosen ?? this.#reserveServed;
    }
    if (chosen === undefined) return null;
    const holder = holderOf(chosen).id;
    this.#open.set(holder, this.#open.get(holder)! + 1);
    return holder;
  }
}

function deskOf(workers: Worker[], pools: Record<'pool' | 'otherwise', string[]>): Desk {
  const turns = new Map<string, Turn>();
  return {
    workers: new Map(workers.map((worker) => [worker.id, worker])),
    poolOf: (_rule, part) => pools[part],
    turnOf: (_id, part) => turns.get(part) ?? { lastSeatId: null, credits: {} },
    setTurn: (_id, part, turn) => turns.set(part, turn),
  };
}

const rule = { id: 'r', name: 'Rule' } as Rule;

describe('any people, any rule', () => {
  it('are given what the plain telling of it gives, record by record', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const demand: Demand = {
          at: now,
          skills: given.needed > 0 ? [{ id: 's', level: given.needed }] : [{ id: 's', level: 0 }],
          language: given.language,
          languageLevel: given.languageLevel,
          respectsHours: false,
          respectsCapacity: given.respectsCapacity,
          isShared: given.way === 'weighted',
          allowed: undefined,
        };
        const asked = { ...rule, way: given.way, otherwise: given.otherwise };
        const desk = deskOf(given.people.map(workerOf), { pool: given.pool, otherwise: given.reserve });
        const oracle = new Oracle(given);
        for (let record = 0; record < given.records; record += 1)
          expect(decide([asked], () => demand, desk)!.userId).toBe(oracle.next());
      }),
      { numRuns: 2000 },
    );
  });

  it('in turn, nobody is ever two ahead of another', () => {
    fc.assert(
      fc.property(fc.subarray(names, { minLength: 1 }), fc.integer({ min: 0, max: 40 }), (pool, records) => {
        const workers = names.map((id) =>
          workerOf({
            id,
            isActive: true,
            onboarding: null,
            skill: 0,
            isExpired: false,
            level: null,
            isAway: false,
            standInId: null,
            most: null,
            weight: 1,
            open: 0,
          }),
        );
        const desk = deskOf(workers, { pool, otherwise: [] });
        const demand = { at: now, skills: [], language: undefined, languageLevel: 'working', allowed: undefined };
        const any = { ...demand, respectsHours: false, respectsCapacity: false, isShared: false };
        for (let record = 0; record < records; record += 1)
          decide([{ ...rule, way: 'roundRobin', otherwise: 'unassigned' }], () => any, desk);
        const counts = pool.map((id) => desk.workers.get(id)!.open);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
