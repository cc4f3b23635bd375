import { newId } from '#core/kit/ids.ts';
import { invalid, Problem } from '#core/kit/problem.ts';
import type { ObjectModel } from '../model/model.ts';
import { type Batch, type BatchRow, catchRefusal, type PreparedRow } from './batch.ts';
import { createRecords } from './batch-create.ts';
import type { Document, RuleContext } from './rules.ts';

const deepest = 8;

/** What the rules of many records want written besides: gathered, and written together afterwards. */
class Consequences {
  readonly creations = new Map<string, BatchRow[]>();
  readonly updates: { object: string; id: string; values: Document }[] = [];

  contextOf({ operation }: Batch): RuleContext {
    return {
      principal: operation.principal,
      model: operation.model,
      transaction: operation.transaction,
      isImport: operation.isImport,
      find: (object, id) => operation.find(object, id),
      findAll: (object, equal) => operation.findAll(object, equal),
      create: async (object, input) => {
        const row = { id: newId(), input, errors: [] };
        this.creations.set(object, [...(this.creations.get(object) ?? []), row]);
        return row.id;
      },
      update: async (object, id, values) => {
        this.updates.push({ object, id, values });
      },
    };
  }
}

/**
 * Runs the rules that come after storing, for all rows, then writes what they want. Throws what refuses that: the
 * transaction with all rows is then void.
 */
export async function followRows(batch: Batch, object: ObjectModel, rows: PreparedRow[], depth: number): Promise<void> {
  const rules = (batch.engine.rules.get(object.name) ?? []).filter(({ follow }) => follow);
  if (rules.length === 0) return;
  if (depth >= deepest) throw new Problem(500, 'rule_loop', 'Rules keep causing one another.');
  const consequences = new Consequences();
  const context = consequences.contextOf(batch);
  for (const { row, change } of rows) {
    for (const { follow } of rules) await catchRefusal(row, async () => follow!(change, context));
    if (row.errors.length > 0) throw invalid(row.errors);
  }
  for (const [name, creations] of consequences.creations) {
    await createRecords(batch, name, creations, { depth: depth + 1, isTrusted: true });
    const refused = creations.find(({ errors }) => errors.length > 0);
    if (refused) throw invalid(refused.errors);
  }
  for (const { object: name, id, values } of consequences.updates) await batch.operation.update(name, id, values);
}
