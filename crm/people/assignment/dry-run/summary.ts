import type { Rule } from '../types.ts';
import type { Replayed } from './dry-run.ts';

/** Records listed one by one at most; the counts are over all. */
const mostListed = 500;

/** What a dry run tells: each record, and how many everybody has and would have. */
export function summarizeDryRun(replayed: Replayed[], rules: Rule[]) {
  const people = new Map<string | null, { userId: string | null; has: number; would: number }>();
  const entryOf = (userId: string | null) => {
    const known = people.get(userId) ?? { userId, has: 0, would: 0 };
    people.set(userId, known);
    return known;
  };
  const counts = { same: 0, other: 0, nobody: 0, noRule: 0 };
  for (const { record, decision } of replayed) {
    const would = decision ? decision.userId : record.ownerId;
    entryOf(record.ownerId).has += 1;
    entryOf(would).would += 1;
    if (!decision) counts.noRule += 1;
    else if (would === null) counts.nobody += 1;
    else if (would === record.ownerId) counts.same += 1;
    else counts.other += 1;
  }
  return {
    counts,
    rules: rules.map(({ id, name }) => ({
      id,
      name,
      count: replayed.filter(({ decision }) => decision?.rule.id === id).length,
    })),
    people: [...people.values()].sort((one, other) => other.would - one.would || other.has - one.has),
    records: replayed.slice(0, mostListed).map(({ record, decision }) => ({
      id: record.id,
      title: record.title,
      createdAt: new Date(record.createdAt).toISOString(),
      ownerId: record.ownerId,
      rule: decision?.rule ?? null,
      outcome: decision?.outcome ?? null,
      userId: decision ? decision.userId : record.ownerId,
      standsInForId: decision?.standsInForId ?? null,
    })),
    isListCut: replayed.length > mostListed,
  };
}
