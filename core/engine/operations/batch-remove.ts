import type { Batch, BatchRow } from './batch.ts';
import { logRows } from './batch-log.ts';
import { holdMany } from './batch-update.ts';
import { refuseWhileUsed, trashParts } from './parts.ts';
import { markManyDeleted } from './store-row.ts';
import { hideSearchEntries } from './store-search.ts';

/**
 * Takes records that the operation `undone` created to the trash, as `Operation.removeOwn` does one. Those in the trash
 * already stay there; rows that may not be changed get their errors. Gives the ids that are in the trash now. Throws
 * when one of them must not go.
 */
export async function removeRecords(batch: Batch, name: string, rows: BatchRow[], undone: string): Promise<string[]> {
  const { operation, engine } = batch;
  const object = operation.model.object(name);
  const held = await holdMany(batch, object, rows, false);
  const there = rows.filter((row) => {
    const one = held.get(row.id);
    if (!one) row.errors.push({ path: 'id', code: 'not_found', message: 'does not exist or is not visible to you' });
    else if (!one.mayWrite) row.errors.push({ path: 'id', code: 'forbidden', message: 'may not be changed by you' });
    return row.errors.length === 0;
  });
  const ids = there.filter(({ id }) => !held.get(id)!.isDeleted).map(({ id }) => id);
  if (ids.length > 0) {
    const { workspaceId, userId } = operation.principal;
    for (const { beforeDelete } of engine.rules.get(name) ?? [])
      if (beforeDelete) for (const id of ids) await beforeDelete({ ...held.get(id)!.document, id }, operation);
    await refuseWhileUsed(batch, object, ids, undone);
    await trashParts(batch, object, ids, undone);
    operation.transaction.queue(markManyDeleted(object, true, { workspaceId, ids, userId }));
    operation.transaction.queue(hideSearchEntries(object, true, workspaceId, ids));
    logRows(
      batch,
      object,
      'delete',
      ids.map((id) => ({ id, version: held.get(id)!.version + 1, differences: {} })),
    );
  }
  return there.map(({ id }) => id);
}
