import type { ObjectModel } from '../model/model.ts';
import { type Batch, catchRefusal, type PreparedRow } from './batch.ts';
import { priceMoney } from './price-money.ts';
import { findDangling, pointersOf } from './references.ts';
import { fillMarks, findPoints, type Known, pointValues } from './store-contact-points.ts';
import { findHolders, isGuarded, keyOfValue, lockValues } from './unique-values.ts';

const valid = ({ row }: PreparedRow) => row.errors.length === 0;

/**
 * What a record's own rules cannot know: whether what it points to is there, whether its unique values are free, what
 * its money is worth, which marks its addresses carry. One question for all rows each. Gives the addresses known.
 */
export async function checkBatch(batch: Batch, object: ObjectModel, rows: PreparedRow[]): Promise<Known[]> {
  await refuseDangling(batch, object, rows.filter(valid));
  await refuseTaken(batch, object, rows.filter(valid));
  for (const { row, change, changed } of rows.filter(valid))
    await catchRefusal(row, () =>
      priceMoney(batch.findRate, batch.operation.transaction, batch.operation.principal, object, changed, change.after),
    );
  return inheritAllMarks(batch, object, rows.filter(valid));
}

async function refuseDangling({ operation }: Batch, object: ObjectModel, rows: PreparedRow[]): Promise<void> {
  const pointers = rows.flatMap(({ row, change, changed }) =>
    changed.flatMap((key) =>
      pointersOf(operation.model, object.fields.get(key)!, change.before?.[key], change.after[key]).map((pointer) => ({
        ...pointer,
        row,
      })),
    ),
  );
  if (pointers.length === 0) return;
  for (const { pointer, error } of await findDangling(operation.transaction, operation.model, pointers))
    pointer.row.errors.push(error);
}

/** Unique values that another record has, or another row of the batch. */
async function refuseTaken({ operation }: Batch, object: ObjectModel, rows: PreparedRow[]): Promise<void> {
  for (const field of object.fields.values()) {
    if (!field.unique || field.type.isDerived) continue;
    const wanting = rows.filter(
      ({ changed, change }) => changed.includes(field.key) && change.after[field.key] != null,
    );
    if (wanting.length === 0) continue;
    const { transaction } = operation;
    const values = wanting.map(({ change }) => change.after[field.key]);
    if (isGuarded(field)) await lockValues(transaction, field, values);
    const holders = await findHolders(transaction, operation, object, field, values);
    for (const { row, change } of wanting) {
      const key = keyOfValue(change.after[field.key]);
      const holder = holders.get(key);
      if (holder === undefined) holders.set(key, row.id);
      else if (holder !== row.id)
        row.errors.push({ path: field.key, code: 'not_unique', message: 'is already used by another record' });
    }
  }
}

async function inheritAllMarks({ operation }: Batch, object: ObjectModel, rows: PreparedRow[]): Promise<Known[]> {
  const values = rows.flatMap(({ changed, change }) => pointValues(object, changed, change.after));
  const known = await findPoints(operation.transaction, [...new Set(values)]);
  const byValue = Map.groupBy(known, ({ value }) => value);
  for (const { changed, change } of rows) {
    const own = pointValues(object, changed, change.after).flatMap((value) => byValue.get(value) ?? []);
    fillMarks(object, changed, change.after, own);
  }
  return known;
}
