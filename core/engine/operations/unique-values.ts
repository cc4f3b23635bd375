import type { Transaction } from '#core/database/database.ts';
import type { Field } from '#core/fields/field.ts';
import { Problem } from '#core/kit/problem.ts';
import { bind, join, render, sql } from '#core/kit/sql.ts';
import type { ObjectModel } from '../model/model.ts';
import { compileFilter } from '../query/compile-filter.ts';
import { firstRow, jsonOf, type Scope, source } from '../query/row.ts';
import type { Document } from './rules.ts';

/** Locks per field: enough that two writers seldom meet, few enough that an import never runs out of them. */
const buckets = 64;

/** What two values have in common when they count as the same: text without regard to case, as in the indexes. */
export const keyOfValue = (value: unknown) => JSON.stringify(value).toLowerCase();

/** A company's own unique field: no index of its own guards it, since a field of one's own costs no DDL. */
export const isGuarded = (field: Field) => field.unique === true && field.storage.kind === 'custom';

/**
 * Keeps others from taking the values until the transaction ends, so that whoever asks next for a holder sees this
 * one. In order of the locks, so that no two writers wait in a ring.
 */
export async function lockValues(transaction: Transaction, field: Field, values: unknown[]): Promise<void> {
  await transaction.run({
    text: `select pg_advisory_xact_lock(k) from (
  select distinct hashtextextended($1 || (hashtextextended(v, 0) & ${buckets - 1})::text, $2) as k from unnest($3::text[]) v order by 1) l`,
    values: [`unique:${field.object}.${field.key}:`, transaction.workspaceId, values.map(keyOfValue)],
  });
}

/** Which live record has each of the values: id by the value's key. */
export async function findHolders(
  transaction: Transaction,
  scope: Scope,
  object: ObjectModel,
  field: Field,
  values: unknown[],
): Promise<Map<string, string>> {
  const record = firstRow(object);
  const { from, where } = source(record);
  // Said though it follows: the unique index holds what is not null, and the planner sees that only when told.
  const there = { field: field.key, op: 'notEmpty' };
  const wanted = { and: [there, { field: field.key, op: 'in', value: [...new Set(values)] }] };
  const among = compileFilter(wanted, record, scope, field.key);
  const statement = render(
    sql`select t.id, to_json(${jsonOf(field, record, scope)})::text from ${from} where ${join([...where, among], ' and ')}`,
  );
  const [result] = await transaction.run({ text: statement.text, values: bind(statement.values, scope.principal) });
  return new Map(result!.rows.map(([id, value]) => [keyOfValue(JSON.parse(value!)), id!]));
}

/** Refuses with 409 what another live record has in a unique field of the company's own, as the index of a shipped one does. */
export async function refuseTaken(
  transaction: Transaction,
  scope: Scope,
  object: ObjectModel,
  changed: Iterable<string>,
  after: Document,
  id: string,
): Promise<void> {
  for (const key of changed) {
    const field = object.fields.get(key)!;
    const value = after[key];
    if (!isGuarded(field) || value === null || value === undefined) continue;
    await lockValues(transaction, field, [value]);
    const holder = (await findHolders(transaction, scope, object, field, [value])).get(keyOfValue(value));
    if (holder !== undefined && holder !== id)
      throw new Problem(409, 'not_unique', `Another record has the same ${key}.`, {
        errors: [{ path: key, code: 'not_unique', message: 'is already used by another record' }],
      });
  }
}
