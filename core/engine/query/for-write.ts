import { join, quoteName, type Rendered, render, sql } from '#core/kit/sql.ts';
import type { ObjectModel } from '../model/model.ts';
import { seenBy } from './access-condition.ts';
import { documentColumns } from './document.ts';
import { recordParam } from './record-params.ts';
import { firstRow, type Scope, source } from './row.ts';

export interface ForWrite {
  /** Takes the row's lock: `$1` workspace, `$2` id. */
  lock: string;
  /** `[version, stored values, in the trash?, may be written?]`, or no row when it is not visible. */
  read: Rendered;
}

/** Statements that lock a record and read what is stored of it, computed values left out. */
export function compileForWrite(
  object: ObjectModel,
  scope: Scope,
  verb: 'update' | 'delete',
  isTrusted: boolean,
): ForWrite {
  const key = `write:${object.name}:${verb}:${isTrusted ? 'trusted' : scope.principal.profile.key}`;
  const known = scope.model.statements.get(key) as ForWrite | undefined;
  if (known) return known;
  const row = firstRow(object);
  const { from, where } = source(row, 'any');
  const stored = [...object.fields.values()].filter(({ type, isSystem }) => !type.isDerived && !isSystem);
  const columns = documentColumns(row, { fields: stored.map((field) => field.key), isSingle: true }, scope);
  const writable = isTrusted ? [] : seenBy(row, scope, verb);
  const conditions = [...where, sql`t.id = ${recordParam}`, ...(isTrusted ? [] : seenBy(row, scope, 'read'))];
  const mayWrite = writable.length > 0 ? sql`(${join(writable, ' and ')}) is true` : sql`true`;
  const made: ForWrite = {
    lock: `select 1 from data.${quoteName(object.table)} where workspace_id = $1 and id = $2 for update`,
    read: render(
      sql`select t.version, row_to_json(_x)::text, t.deleted_at is not null, ${mayWrite} from ${from} cross join lateral (select ${join(columns, ', ')}) _x where ${join(conditions, ' and ')}`,
    ),
  };
  scope.model.statements.set(key, made);
  return made;
}
