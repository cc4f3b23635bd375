import type { Transaction } from '#core/database/database.ts';
import { applyGrantRule } from '../access/grant-rules.ts';
import type { Engine } from '../engine.ts';
import type { Model, ObjectModel } from '../model/model.ts';

/** Opens and closes records to others as the rules say of what has been written; travels with the write. */
export async function queueGrants(
  engine: Engine,
  transaction: Transaction,
  model: Model,
  object: ObjectModel,
  ids: string[],
): Promise<void> {
  if (ids.length === 0 || object.definition.isSetup) return;
  const rules = (await engine.grantRules(transaction)).get(object.name) ?? [];
  for (const rule of rules) transaction.queue(applyGrantRule(rule, model, transaction.workspaceId, ids));
}
