import type { Operation } from '#core/engine/operations/operation.ts';
import type { Scope } from '#core/engine/query/row.ts';
import type { Assignable } from '../assignable.ts';
import { compileOpenCounts } from '../count-open.ts';
import { type Decision, type Desk, decide, type Part } from '../decision.ts';
import { readLanguage } from '../language.ts';
import { type Ask, loadOtherwise, loadPool } from '../load-pools.ts';
import { loadWorkers } from '../load-workers.ts';
import { narrowByTerritory } from '../territory.ts';
import type { Demand, Rule, Turn } from '../types.ts';
import { mostReplayed, type PastRecord, readPast } from './replay.ts';

export interface Replayed {
  record: PastRecord;
  /** Undefined where no rule fits: the record would have stayed with whoever wrote it. */
  decision: Decision | undefined;
}

/**
 * Gives the records of the past out by the rules, one after the other as they came, without writing anything. Everybody
 * begins with the open work that they have from before; a record counts as theirs for as long as it is open today.
 * Hours and absences are those of the moment at which it came.
 */
export async function replay(
  operation: Operation,
  scope: Scope,
  kind: Assignable,
  rules: Rule[],
  between: { from: string; to: string },
): Promise<{ replayed: Replayed[]; hasMore: boolean }> {
  const past = await readPast(operation.transaction, scope, kind, rules, between);
  const records = past.slice(0, mostReplayed);
  const desk = await layDesk(operation, kind, rules, between);
  for (const { ownerId, isOpen } of records) {
    const owner = isOpen && ownerId ? desk.workers.get(ownerId) : undefined;
    if (owner) owner.open -= 1;
  }
  const replayed: Replayed[] = [];
  for (const record of records) {
    const fitting = rules.filter((_rule, index) => record.fits[index]);
    const demands = new Map<string, Demand>();
    for (const rule of fitting) demands.set(rule.id, await demandThen(operation, kind, rule, record));
    const decision = decide(fitting, ({ id }) => demands.get(id)!, desk);
    const holder = decision?.userId ? desk.workers.get(decision.userId) : undefined;
    if (holder && !record.isOpen) holder.open -= 1;
    replayed.push({ record, decision });
  }
  return { replayed, hasMore: past.length > mostReplayed };
}

async function demandThen(operation: Operation, kind: Assignable, rule: Rule, record: PastRecord): Promise<Demand> {
  const { skills, languageField, respectsHours, respectsCapacity } = rule;
  const object = operation.model.object(kind.object);
  const document = languageField ? await operation.find(kind.object, record.id) : null;
  return {
    at: record.createdAt,
    skills,
    language: document && languageField ? await readLanguage(operation, object, document, languageField) : undefined,
    languageLevel: rule.languageLevel ?? 'working',
    respectsHours,
    respectsCapacity,
    isShared: rule.way === 'weighted',
    allowed: await narrowByTerritory(kind.object, document ?? { id: record.id }, operation),
  };
}

/** Everybody of whom the rules speak, with turns that begin anew. */
async function layDesk(
  { model, principal, transaction }: Operation,
  kind: Assignable,
  rules: Rule[],
  between: { from: string; to: string },
): Promise<Desk> {
  const ask: Ask = (text, values) => transaction.query(text, [principal.workspaceId, ...values]);
  const pools = new Map<string, string[]>();
  for (const rule of rules) {
    pools.set(`${rule.id} pool`, await loadPool(ask, rule));
    pools.set(`${rule.id} otherwise`, await loadOtherwise(ask, rule));
  }
  const days = { from: between.from.slice(0, 10), to: between.to.slice(0, 10) };
  const workers = await loadWorkers(ask, [...pools.values()].flat(), kind, days, async (ids) => {
    const { text, values } = compileOpenCounts(model, principal, kind, ids);
    const [result] = await transaction.run({ text, values });
    return new Map(result!.rows.map(([owner, count]) => [owner!, Number(count)]));
  });
  const turns = new Map<string, Turn>();
  const keyOf = (id: string, part: Part) => `${id} ${part}`;
  return {
    workers,
    poolOf: ({ id }, part) => pools.get(keyOf(id, part)) ?? [],
    turnOf: (id, part) => turns.get(keyOf(id, part)) ?? { lastSeatId: null, credits: {} },
    setTurn: (id, part, turn) => void turns.set(keyOf(id, part), turn),
  };
}
