import { newId } from '#core/kit/ids.ts';
import { Problem } from '#core/kit/problem.ts';
import { assertMayChange } from '../access/access.ts';
import type { Principal } from '../access/principal.ts';
import type { Differences } from '../changes/append-change.ts';
import type { Engine } from '../engine.ts';
import type { Model } from '../model/model.ts';
import { beginBatch } from './batch.ts';
import { removeRecords } from './batch-remove.ts';
import { differs } from './normalise.ts';
import { Operation } from './operation.ts';
import { closeOperation, openOperation } from './operation-log.ts';
import type { Document } from './rules.ts';

/** What an operation did to one record, taken together. */
interface RecordChange {
  object: string;
  recordId: string;
  verbs: string[];
  changes: Differences;
}

export interface UndoResult {
  operation: string;
  undone: number;
  /** Fields that somebody has changed since: left as they are. */
  conflicts: { object: string; id: string; fields: string[] }[];
  failed: { object: string; id: string; message: string }[];
}

const chunk = 200;

/** The operation's records after one, each with its net effect. */
async function nextRecords(
  engine: Engine,
  workspaceId: number,
  operationId: string,
  after: string,
): Promise<RecordChange[]> {
  const rows = await engine.database.read(workspaceId, {
    text: `select c.record_id, min(c.object), json_agg(json_build_object('verb', c.verb, 'changes', c.changes) order by c.seq)::text
from read.change c where c.workspace_id = $1 and c.operation_id = $2 and c.record_id > $3::uuid group by c.record_id order by c.record_id limit ${chunk}`,
    values: [workspaceId, operationId, after],
  });
  return rows.map(([recordId, object, list]) => {
    const entries = JSON.parse(list!) as { verb: string; changes: Differences }[];
    const changes: Differences = {};
    for (const entry of entries)
      for (const [key, [before, now]] of Object.entries(entry.changes))
        changes[key] = [changes[key] ? changes[key][0] : before, now];
    return { object: object!, recordId: recordId!, verbs: entries.map(({ verb }) => verb), changes };
  });
}

/**
 * Takes back an operation from the change log: what it created goes to the trash, what it deleted comes back, what it
 * changed gets its former values where nobody has changed them since. Itself an operation that can be undone.
 */
export async function undoOperation(
  engine: Engine,
  principal: Principal,
  undoneId: string,
  id = newId(),
): Promise<UndoResult> {
  const { workspaceId } = principal;
  const model = await engine.models.of(workspaceId);
  await engine.database.transact(workspaceId, (transaction) =>
    openOperation(transaction, { id, kind: 'undo', actorId: principal.userId, undoOf: undoneId }),
  );
  const result: UndoResult = { operation: id, undone: 0, conflicts: [], failed: [] };
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const records = await nextRecords(engine, workspaceId, undoneId, after);
    if (records.length === 0) break;
    after = records.at(-1)!.recordId;
    const left = await undoCreations(engine, model, principal, { id, undoneId }, records, result);
    // Wholes before their parts, which then come and go with them in one transaction.
    left.sort((one, other) => Number(isPart(model, one.object)) - Number(isPart(model, other.object)));
    for (const record of left) await undoRecord(engine, model, principal, { id, undoneId }, record, result);
  }
  await closeOperation(engine.database, workspaceId, id, 'done', {
    undone: result.undone,
    conflicts: result.conflicts.length,
  });
  if (result.undone > 0)
    await engine.database.query(
      workspaceId,
      'update data.operation set undone_by = $3 where workspace_id = $1 and id = $2 returning id',
      [workspaceId, undoneId, id],
    );
  return result;
}

function isPart(model: Model, name: string): boolean {
  const fields = model.objects.get(name)?.fields.values() ?? [];
  return [...fields].some(({ options }) => options.onDelete === 'cascade');
}

/** What the operation created goes to the trash together; gives the records that have to be looked at one by one. */
async function undoCreations(
  engine: Engine,
  model: Model,
  principal: Principal,
  { id, undoneId }: { id: string; undoneId: string },
  records: RecordChange[],
  result: UndoResult,
): Promise<RecordChange[]> {
  const created = records.filter(({ object, verbs }) => verbs[0] === 'create' && model.objects.has(object));
  if (created.length < 2) return records;
  const removed = new Set<string>();
  try {
    await engine.database.transact(principal.workspaceId, async (transaction) => {
      removed.clear();
      const operation = new Operation(engine, model, principal, transaction, { id, cause: { type: 'undo', id } });
      const batch = beginBatch(engine, operation, { type: 'undo', id });
      for (const [object, list] of Map.groupBy(created, (record) => record.object)) {
        const rows = list.map(({ recordId }) => ({ id: recordId, input: {}, errors: [] }));
        for (const one of await removeRecords(batch, object, rows, undoneId)) removed.add(one);
      }
    });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return records;
  }
  result.undone += removed.size;
  return records.filter(({ recordId }) => !removed.has(recordId));
}

async function undoRecord(
  engine: Engine,
  model: Model,
  principal: Principal,
  { id, undoneId }: { id: string; undoneId: string },
  record: RecordChange,
  result: UndoResult,
) {
  const { object, recordId } = record;
  if (!model.objects.has(object)) return;
  try {
    const kept = await engine.database.transact(principal.workspaceId, async (transaction) => {
      const operation = new Operation(engine, model, principal, transaction, { id, cause: { type: 'undo', id } });
      return takeBack(operation, model, record, undoneId);
    });
    result.undone += 1;
    if (kept.length > 0) result.conflicts.push({ object, id: recordId, fields: kept });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    result.failed.push({ object, id: recordId, message: error.message });
  }
}

/** Gives the keys that were left because they have changed since. */
async function takeBack(
  operation: Operation,
  model: Model,
  { object, recordId, verbs, changes }: RecordChange,
  undoneId: string,
): Promise<string[]> {
  const definition = model.object(object);
  const first = verbs[0];
  const last = verbs.at(-1);
  if (first === 'create') {
    const held = await operation.hold(definition, recordId, 'update');
    if (!held.isDeleted) await operation.removeOwn(object, recordId, undoneId);
    return [];
  }
  const held = await operation.hold(definition, recordId, 'update');
  // A part may have gone, or come back, with its whole already.
  if (last === 'delete') {
    if (held.isDeleted) await operation.restoreRecord(object, recordId);
    return [];
  }
  if (last === 'restore') {
    if (!held.isDeleted) await operation.removeRecord(object, recordId);
    return [];
  }
  const back: Document = {};
  const kept: string[] = [];
  for (const [key, [before, after]] of Object.entries(changes)) {
    const field = definition.fields.get(key);
    if (!field || field.type.isDerived) continue;
    // What is kept from somebody is not theirs to bring back, nor told of; rules work out anew what follows from the rest.
    if (operation.principal.profile.fieldLevelOf(object, key) === 'hidden') continue;
    if (differs(field, held.document[key], after, operation.text)) kept.push(key);
    else back[key] = before;
  }
  // What somebody no longer may does not come back by undoing: an administrator who stepped down stays down.
  assertMayChange(operation.principal, definition, Object.keys(back));
  if (Object.keys(back).length > 0) await operation.updateRecord(object, recordId, back, { isTrusted: true });
  return kept;
}
