import type { Document, RuleContext } from '#core/engine/operations/rules.ts';
import { newId } from '#core/kit/ids.ts';
import { type Assignable, findAssignable } from './assignable.ts';
import { type Decision, decide } from './decision.ts';
import { openDesk } from './desk.ts';
import { findFitting } from './fitting.ts';
import { readLanguage } from './language.ts';
import { narrowByTerritory } from './territory.ts';
import type { Demand, Rule } from './types.ts';

export interface AssignOptions {
  /** Only work that is still to do; what is done needs nobody. */
  onlyOpen?: boolean;
}

/**
 * Gives the record to whom the rules say: writes its owner and keeps why. Undefined, and nothing written, when no rule
 * fits. Whoever assigns the same kind of work at the same moment waits for this transaction.
 */
export async function assign(
  context: RuleContext,
  object: string,
  recordId: string,
  { onlyOpen = false }: AssignOptions = {},
): Promise<Decision | undefined> {
  const kind = findAssignable(object);
  const desk = kind && (await openDesk(context, kind));
  if (!desk) return undefined;
  const { isOpen, fitting } = await findFitting(context, kind, desk.rules, recordId);
  if (fitting.length === 0 || (onlyOpen && !isOpen)) return undefined;
  const record = (await context.find(object, recordId))!;
  await desk.prepare(fitting);
  const demands = new Map<string, Demand>();
  for (const rule of fitting) demands.set(rule.id, await demandOf(rule, kind, record, context));
  // What it counts for its owner now must not stand in the way of their keeping it.
  const owner = isOpen && typeof record.ownerId === 'string' ? desk.workers.get(record.ownerId) : undefined;
  if (owner) owner.open -= 1;
  const decision = decide(fitting, ({ id }) => demands.get(id)!, desk)!;
  desk.storeTurns();
  if ((record.ownerId ?? null) !== decision.userId)
    await context.update(object, recordId, { ownerId: decision.userId });
  keep(context, object, recordId, decision);
  return decision;
}

async function demandOf(rule: Rule, kind: Assignable, record: Document, context: RuleContext): Promise<Demand> {
  const { skills, languageField, respectsHours, respectsCapacity } = rule;
  const model = context.model.object(kind.object);
  return {
    at: context.principal.now,
    skills,
    language: languageField ? await readLanguage(context, model, record, languageField) : undefined,
    languageLevel: rule.languageLevel ?? 'working',
    respectsHours,
    respectsCapacity,
    isShared: rule.way === 'weighted',
    allowed: await narrowByTerritory(kind.object, record, context),
  };
}

function keep(context: RuleContext, object: string, recordId: string, decision: Decision) {
  context.transaction.queue({
    text: `insert into data.assignment_decision (workspace_id, id, object, record_id, rule_id, user_id, decision)
values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [
      context.principal.workspaceId,
      newId(),
      object,
      recordId,
      decision.rule.id,
      decision.userId,
      JSON.stringify(decision),
    ],
  });
}
