import { Problem } from '#core/kit/problem.ts';
import { bind, type Rendered } from '#core/kit/sql.ts';
import type { Inverse, Model, ObjectModel } from '../model/model.ts';
import { compileCountPointing, compileLivePointing, compileTrashedAlong } from '../query/pointing.ts';
import type { Batch } from './batch.ts';
import { logRows } from './batch-log.ts';
import { markManyDeleted } from './store-row.ts';
import { hideSearchEntries } from './store-search.ts';
import { isGuarded, refuseTaken } from './unique-values.ts';

/** References to the object by what they say of its deletion. */
function referencesTo(model: Model, object: ObjectModel, onDelete: 'refuse' | 'cascade'): Inverse[] {
  return model.inversesOf(object.name).filter(({ field }) => field.options.onDelete === onDelete && !field.type.rows);
}

async function readRows({ operation }: Batch, { text, values }: Rendered): Promise<(string | null)[][]> {
  const [result] = await operation.transaction.run({ text, values: bind(values, operation.principal) });
  return result!.rows;
}

/**
 * Throws 409 while records that cannot be without these point to them; those in the trash count, since they may come
 * back, and those that the operation `undone` made do not, since they go as well.
 */
export async function refuseWhileUsed(
  batch: Batch,
  object: ObjectModel,
  ids: string[],
  undone?: string,
): Promise<void> {
  const { model } = batch.operation;
  for (const inverse of referencesTo(model, object, 'refuse')) {
    const [row] = await readRows(batch, compileCountPointing(inverse, ids, batch.operation, undone));
    const [live, trashed] = row!.map(Number) as [number, number];
    if (live + trashed === 0) continue;
    const { label, pluralLabel } = model.object(inverse.object).definition;
    const count = live || trashed;
    const users = `${count} ${(count === 1 ? label : pluralLabel).en.toLowerCase()}${live ? '' : ' in the trash'}`;
    throw new Problem(
      409,
      'in_use',
      `This ${object.definition.label.en.toLowerCase()} is in use: ${users} ${count === 1 ? 'has' : 'have'} it as "${inverse.field.label.en}". Change that first.`,
      { extra: { object: inverse.object, field: inverse.field.key, live, trashed } },
    );
  }
}

/** Moves live records that are parts of these to the trash, and the parts of those. They come back with their whole. */
export async function trashParts(batch: Batch, object: ObjectModel, ids: string[], undone?: string): Promise<void> {
  const { model } = batch.operation;
  for (const inverse of referencesTo(model, object, 'cascade')) {
    const found = await readRows(batch, compileLivePointing(inverse, ids, batch.operation));
    if (found.length === 0) continue;
    const part = model.object(inverse.object);
    const partIds = found.map(([id]) => id!);
    await refuseWhileUsed(batch, part, partIds, undone);
    await moveMany(batch, part, partIds, true);
    await trashParts(batch, part, partIds, undone);
  }
}

/** Brings back the parts that went to the trash together with these, which are still there themselves. */
export async function restoreParts(
  batch: Batch,
  object: ObjectModel,
  ids: string[],
  seen = new Set<string>(),
): Promise<void> {
  const { operation } = batch;
  for (const inverse of referencesTo(operation.model, object, 'cascade')) {
    const found = await readRows(batch, compileTrashedAlong(inverse, ids, operation));
    const partIds = found.map(([id]) => id!).filter((id) => !seen.has(id));
    if (partIds.length === 0) continue;
    for (const id of partIds) seen.add(id);
    const part = operation.model.object(inverse.object);
    await restoreParts(batch, part, partIds, seen);
    if ([...part.fields.values()].some(isGuarded))
      for (const id of partIds) {
        const document = (await operation.find(part.name, id))!;
        await refuseTaken(operation.transaction, operation, part, part.fields.keys(), document, id);
      }
    await moveMany(batch, part, partIds, false);
  }
}

/** Moves the records to the trash, or back, with their search entries and a line in the log for each. */
export async function moveMany(batch: Batch, object: ObjectModel, ids: string[], isDeleted: boolean): Promise<void> {
  const { transaction, principal } = batch.operation;
  const { workspaceId, userId } = principal;
  transaction.queue(hideSearchEntries(object, isDeleted, workspaceId, ids));
  const [result] = await transaction.run(markManyDeleted(object, isDeleted, { workspaceId, ids, userId }));
  const moved = result!.rows.map(([id, version]) => ({ id: id!, version: Number(version), differences: {} }));
  logRows(batch, object, isDeleted ? 'delete' : 'restore', moved);
}
