import { join, quoteName, type Rendered, render, sql } from '#core/kit/sql.ts';
import type { ObjectModel } from '../model/model.ts';
import { seenBy } from './access-condition.ts';
import { documentColumns } from './document.ts';
import { recordsParam } from './record-params.ts';
import { firstRow, type Scope, source } from './row.ts';

export interface HoldMany {
  /** Takes the rows' locks, in order of id: `$1` workspace, `$2` ids. */
  lock: string;
  /** `[id, version, stored values, in the trash?, may be written?]` of each that is visible. */
  read: Rendered;
}

/** Like `compileForWrite`, for many records at once. Bound with `recordIds`. */
export function compileHoldMany(object: ObjectModel, scope: Scope, isTrusted: boolean): HoldMany {
  const key = `holdMany:${object.name}:${isTrusted ? 'trusted' : scope.principal.profile.key}`;
  const known = scope.model.statements.get(key) as HoldMany | undefined;
  if (known) return known;
  const row = firstRow(object);
  const { from, where } = source(row, 'any');
  const stored = [...object.fields.values()].filter(({ type, isSystem }) => !type.isDerived && !isSystem);
  const columns = documentColumns(row, { fields: stored.map((field) => field.key), isSingle: true }, scope);
  const filters = (verb: 'read' | 'update') => (isTrusted ? [] : seenBy(row, scope, verb));
  const conditions = [...where, sql`t.id = any(${recordsParam}::uuid[])`, ...filters('read')];
  const writable = filters('update');
  const mayWrite = writable.length > 0 ? sql`(${join(writable, ' and ')}) is true` : sql`true`;
  const made: HoldMany = {
    lock: `select 1 from data.${quoteName(object.table)} where workspace_id = $1 and id = any($2::uuid[]) order by id for update`,
    read: render(
      sql`select t.id, t.version, row_to_json(x)::text, t.deleted_at is not null, ${mayWrite} from ${from} cross join lateral (select ${join(columns, ', ')}) x where ${join(conditions, ' and ')}`,
    ),
  };
  scope.model.statements.set(key, made);
  return made;
}
