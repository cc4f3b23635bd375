import type { Decision } from './decision.ts';
import type { Ask } from './load-pools.ts';

/** The latest decision about a record, with the names of everything that it speaks of. */
export interface ToldDecision extends Decision {
  at: string;
  /** Names by id: of people and of skills. */
  names: Record<string, string>;
}

export async function readDecision(ask: Ask, recordId: string): Promise<ToldDecision | undefined> {
  const [row] = await ask<{ at: string; decision: Decision }>(
    `select at, decision from read.assignment_decision where workspace_id = $1 and record_id = $2 order by id desc limit 1`,
    [recordId],
  );
  return row && { ...row.decision, at: row.at, names: await nameThem(ask, idsOf(row.decision)) };
}

function idsOf({ userId, standsInForId, candidates: last, passed }: Decision): string[] {
  const candidates = [...last, ...passed.flatMap((rule) => rule.candidates)];
  const people = [userId, standsInForId, ...candidates.flatMap((one) => [one.userId, one.standInId ?? null])];
  const skills = candidates.map(({ obstacle }) => (obstacle?.code === 'skill' ? obstacle.skillId : null));
  return [...new Set([...people, ...skills])].filter((id) => id !== null);
}

/** Names of people and skills; whoever has been purged since has none. */
export async function nameThem(ask: Ask, ids: string[]): Promise<Record<string, string>> {
  const rows = await ask<{ id: string; name: string }>(
    `select id, name from read."user" where workspace_id = $1 and id = any($2::uuid[])
     union all select id, name from read.skill where workspace_id = $1 and id = any($2::uuid[])`,
    [ids],
  );
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
