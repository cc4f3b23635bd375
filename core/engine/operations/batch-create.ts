import { mayOwn } from '../access/access.ts';
import type { Differences } from '../changes/append-change.ts';
import type { ObjectModel } from '../model/model.ts';
import { type Batch, type BatchRow, catchRefusal, type PreparedRow, prepareByRules } from './batch.ts';
import { checkBatch } from './batch-check.ts';
import { followRows } from './batch-follow.ts';
import { logRows } from './batch-log.ts';
import { insertContactPoints, insertLinks, insertRows, insertSearchEntries } from './batch-store.ts';
import { changeOf, filledKeys } from './change-of.ts';
import { issueNumbers } from './issue-number.ts';
import { addDefaults, checkRequired, foreignOwner, normaliseInput } from './normalise.ts';
import { spreadMarks } from './store-contact-points.ts';
import { queueGrants } from './store-grants.ts';

/**
 * Creates many records of one object within the operation's transaction: the same checks and rules as
 * `Operation.createRecord`, row by row in memory, and a handful of statements for all rows together. Rows that are
 * refused get their errors and are left out. What the caller may do is the caller's to check.
 */
export async function createRecords(
  batch: Batch,
  name: string,
  rows: BatchRow[],
  { depth = 0, isTrusted = false } = {},
): Promise<PreparedRow[]> {
  const { operation } = batch;
  const object = operation.model.object(name);
  const prepared: PreparedRow[] = [];
  for (const row of rows) prepared.push(await prepareRow(batch, object, row, isTrusted));
  const known = await checkBatch(batch, object, prepared);
  const good = prepared.filter(({ row }) => row.errors.length === 0);
  if (good.length === 0) return good;
  await issueNumbers(
    operation.transaction,
    object,
    good.map(({ change }) => change.after),
    operation.principal,
  );
  const { workspaceId, userId } = operation.principal;
  const writer = { workspaceId, userId };
  const statements = [
    insertRows(object, good, writer),
    ...insertLinks(object, good, writer),
    ...insertContactPoints(object, good, writer),
    ...good.flatMap(({ row, change, changed }) =>
      spreadMarks(operation.model, object, changed, change.after, known, workspaceId, row.id),
    ),
    insertSearchEntries(object, good, writer),
  ];
  for (const statement of statements) operation.transaction.queue(statement);
  const ids = good.map(({ row }) => row.id);
  await queueGrants(batch.engine, operation.transaction, operation.model, object, ids);
  logRows(batch, object, 'create', good.map(toLogged(object)));
  await followRows(batch, object, good, depth);
  return good;
}

async function prepareRow(batch: Batch, object: ObjectModel, row: BatchRow, isTrusted: boolean): Promise<PreparedRow> {
  const { operation } = batch;
  const text = row.text ?? operation.text;
  if (!isTrusted) await catchRefusal(row, async () => operation.assertKnown(object, row.input));
  const after = normaliseInput(object, row.input, text, row.errors, true);
  const written = new Set(Object.keys(after));
  addDefaults(object, after, operation.text, operation.principal.userId);
  if (!isTrusted && !mayOwn(operation.principal, object, after.ownerId)) row.errors.push(foreignOwner);
  const change = changeOf(object, row.id, { before: null, after, written }, operation.text, row.errors);
  await catchRefusal(row, () => prepareByRules(batch, object, change));
  checkRequired(object, after, row.errors);
  return { row, change, changed: filledKeys(object, after), version: 1 };
}

/** Numbers are issued after the rules, so the keys that hold something are told anew. */
function toLogged(object: ObjectModel) {
  return ({ row, change: { after } }: PreparedRow) => ({
    id: row.id,
    version: 1,
    differences: Object.fromEntries(filledKeys(object, after).map((key) => [key, [null, after[key]]])) as Differences,
  });
}
