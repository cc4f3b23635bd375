import type { Batch, BatchRow } from './batch.ts';
import { holdMany } from './batch-update.ts';
import { moveMany, refuseWhileUsed, trashParts } from './parts.ts';

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
    for (const { beforeDelete } of engine.rules.get(name) ?? [])
      if (beforeDelete) for (const id of ids) await beforeDelete({ ...held.get(id)!.document, id }, operation);
    await refuseWhileUsed(batch, object, ids, undone);
    await trashParts(batch, object, ids, undone);
    await moveMany(batch, object, ids, true);
  }
  return there.map(({ id }) => id);
}
