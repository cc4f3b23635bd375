import { bind } from '#core/kit/sql.ts';
import type { Differences } from '../changes/append-change.ts';
import type { ObjectModel } from '../model/model.ts';
import { compileHoldMany } from '../query/hold-many.ts';
import { type Batch, type BatchRow, catchRefusal, type PreparedRow, prepareByRules } from './batch.ts';
import { checkBatch } from './batch-check.ts';
import { followRows } from './batch-follow.ts';
import { logRows } from './batch-log.ts';
import { changedKeys, changeOf } from './change-of.ts';
import { checkRequired, normaliseInput } from './normalise.ts';
import type { Held } from './operation.ts';
import { keepMarks, spreadMarks, storeContactPoints } from './store-contact-points.ts';
import { queueGrants } from './store-grants.ts';
import { storeLinks } from './store-links.ts';
import { movesByItself, updateRow } from './store-row.ts';
import { storeSearchEntry } from './store-search.ts';

/**
 * Changes many records of one object within the operation's transaction, as `Operation.updateRecord` does one: they are
 * locked and read together, and all writes travel in one round trip. No record may come twice. Rows that are refused
 * get their errors; gives those that changed.
 */
export async function updateRecords(
  batch: Batch,
  name: string,
  rows: BatchRow[],
  isTrusted = false,
): Promise<PreparedRow[]> {
  const { operation } = batch;
  const object = operation.model.object(name);
  const held = await holdMany(batch, object, rows, isTrusted);
  const prepared: PreparedRow[] = [];
  for (const row of rows) {
    if (!isTrusted) await catchRefusal(row, async () => operation.assertKnown(object, row.input));
    const one = await prepareRow(batch, object, row, held.get(row.id));
    if (one) prepared.push(one);
  }
  const known = await checkBatch(batch, object, prepared);
  const good = prepared.filter(({ row }) => row.errors.length === 0);
  const { workspaceId, userId } = operation.principal;
  for (const { row, change, changed } of good) {
    const { before, after } = change;
    const statements = [
      updateRow(object, changed, after, { workspaceId, id: row.id, userId }),
      ...storeLinks(object, changed, before, after, workspaceId, row.id),
      ...storeContactPoints(object, changed, before, after, workspaceId, row.id),
      ...spreadMarks(operation.model, object, changed, after, known, workspaceId, row.id),
      ...storeSearchEntry(object, before, after, workspaceId, row.id),
    ];
    for (const statement of statements) operation.transaction.queue(statement);
  }
  const ids = good.map(({ row }) => row.id);
  await queueGrants(batch.engine, operation.transaction, operation.model, object, ids);
  const logged = good.filter(({ changed }) => !movesByItself(object, changed));
  logRows(batch, object, 'update', logged.map(toLogged));
  await followRows(batch, object, good, 0);
  return good;
}

/** Locks the records and reads what is stored of them; those that are not visible are not among them. */
export async function holdMany({ operation }: Batch, object: ObjectModel, rows: BatchRow[], isTrusted: boolean) {
  const { model, principal, transaction } = operation;
  const compiled = compileHoldMany(object, { model, principal }, isTrusted);
  const ids = rows.map(({ id }) => id);
  const [, result] = await transaction.run(
    { text: compiled.lock, values: [principal.workspaceId, ids] },
    { text: compiled.read.text, values: bind(compiled.read.values, { ...principal, recordIds: ids }) },
  );
  return new Map<string, Held>(
    result!.rows.map(([id, version, document, isDeleted, mayWrite]) => [
      id!,
      {
        version: Number(version),
        document: JSON.parse(document!),
        isDeleted: isDeleted === 't',
        mayWrite: mayWrite === 't',
      },
    ]),
  );
}

/** Nothing when the row is refused or changes nothing. */
async function prepareRow(
  batch: Batch,
  object: ObjectModel,
  row: BatchRow,
  held: Held | undefined,
): Promise<PreparedRow | undefined> {
  const { operation } = batch;
  if (!held || held.isDeleted)
    row.errors.push({ path: 'id', code: 'not_found', message: 'does not exist or is not visible to you' });
  else if (!held.mayWrite) row.errors.push({ path: 'id', code: 'forbidden', message: 'may not be changed by you' });
  if (row.errors.length > 0) return undefined;
  const { document: before, version } = held!;
  const given = normaliseInput(object, row.input, row.text ?? operation.text, row.errors, true);
  keepMarks(object, before, given);
  const written = new Set(Object.keys(given));
  const after = { ...before, ...given };
  const change = changeOf(object, row.id, { before, after, written }, operation.text, row.errors);
  // Nothing new, nothing to judge: rules may not object to, nor touch, what stands as it stood.
  if (changedKeys(object, before, after, operation.text).length === 0 && row.errors.length === 0) return undefined;
  await catchRefusal(row, () => prepareByRules(batch, object, change));
  checkRequired(object, after, row.errors, written);
  const changed = changedKeys(object, before, after, operation.text);
  if (row.errors.length > 0 || changed.length === 0) return undefined;
  return { row, change, changed, version: version + (movesByItself(object, changed) ? 0 : 1) };
}

function toLogged({ row, change: { before, after }, changed, version }: PreparedRow) {
  const differences = Object.fromEntries(changed.map((key) => [key, [before?.[key] ?? null, after[key] ?? null]]));
  return { id: row.id, version, differences: differences as Differences };
}
