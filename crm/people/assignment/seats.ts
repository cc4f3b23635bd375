import { languageRank } from '../levels.ts';
import { dayOf, isWorking, nextWorkingInstant } from '../working-time/working-time.ts';
import type { Demand, Obstacle, Seat, Worker } from './types.ts';

/** The absence of the person that holds the instant, in their zone. */
function absenceOf(worker: Worker, at: number) {
  const day = dayOf(worker.schedule, at).toString();
  return worker.absences.find(({ from, to }) => from <= day && day <= to);
}

/** Whoever does the member's work at the instant: the member, or the stand-in of a stand-in. */
function holderOf(member: Worker, workers: Map<string, Worker>, at: number): Worker | { until: string } {
  const first = absenceOf(member, at);
  if (!first) return member;
  const seen = new Set([member.id]);
  for (let absence: typeof first | undefined = first; absence; ) {
    const next = absence.standInId ? workers.get(absence.standInId) : undefined;
    if (!next || seen.has(next.id)) return { until: first.to };
    seen.add(next.id);
    absence = absenceOf(next, at);
    if (!absence) return next;
  }
  return { until: first.to };
}

/** The seats of the pool, in order of their members: who would take the work, and what stands against it. */
export function seatPool(pool: string[], workers: Map<string, Worker>, demand: Demand): Seat[] {
  return [...new Set(pool)].sort().flatMap((id): Seat[] => {
    const member = workers.get(id);
    if (!member) return [];
    const { weight } = member;
    const holder = holderOf(member, workers, demand.at);
    if (!('id' in holder)) {
      const obstacle: Obstacle = { code: 'absent', until: holder.until };
      return [{ id, holderId: undefined, weight, open: member.open, score: 0, obstacle }];
    }
    const { id: holderId, open } = holder;
    const obstacle = obstacleOf(member, holder, demand);
    return [{ id, holderId, weight, open, score: scoreOf(holder, demand), obstacle }];
  });
}

/** The first thing that keeps the holder of a seat from taking the work. */
function obstacleOf(member: Worker, holder: Worker, demand: Demand): Obstacle | undefined {
  const day = dayOf(holder.schedule, demand.at).toString();
  if (!holder.isActive) return { code: 'inactive' };
  if (holder.onboarding === 'notStarted' || (holder.startDate && holder.startDate > day)) return { code: 'notStarted' };
  if (holder.onboarding === 'leaving') return { code: 'leaving' };
  if (demand.allowed && !demand.allowed.has(member.id)) return { code: 'territory' };
  if (demand.isShared && member.weight <= 0) return { code: 'share' };
  for (const { id: skillId, level: needed } of demand.skills) {
    const level = levelOf(holder, skillId, day);
    if (level < needed) return { code: 'skill', skillId, level, needed };
  }
  const { language, languageLevel: needed } = demand;
  if (language) {
    const level = spokenLevel(holder, language);
    if (languageRank(level) < languageRank(needed)) return { code: 'language', language, level, needed };
  }
  if (demand.respectsHours && !isWorking(holder.schedule, demand.at)) {
    const next = nextWorkingInstant(holder.schedule, demand.at);
    return { code: 'hours', next: next === undefined ? null : new Date(next).toISOString() };
  }
  if (demand.respectsCapacity && holder.most !== null && holder.open >= holder.most)
    return { code: 'capacity', open: holder.open, most: holder.most };
  return undefined;
}

/** The level of a skill that is still valid on the day; 0 without it. */
function levelOf({ skills }: Worker, id: string, day: string): number {
  const skill = skills.find((one) => one.id === id);
  return skill && (skill.validUntil === null || skill.validUntil >= day) ? skill.level : 0;
}

function spokenLevel({ languages }: Worker, language: string): string | null {
  return languages.find((one) => shortLanguage(one.language) === language)?.level ?? null;
}

/** `fr-CA` → `fr`. */
export function shortLanguage(language: string): string {
  return language.trim().toLowerCase().split(/[-_]/)[0]!;
}

/** Levels of the skills asked for (1 to 5 each) and of the language (1 to 4), added up. */
function scoreOf(holder: Worker, { skills, language, at }: Demand): number {
  const day = dayOf(holder.schedule, at).toString();
  const able = skills.reduce((sum, { id }) => sum + levelOf(holder, id, day), 0);
  return able + (language ? languageRank(spokenLevel(holder, language)) : 0);
}
