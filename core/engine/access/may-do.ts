import { bind, join, render, sql } from '#core/kit/sql.ts';
import type { Engine } from '../engine.ts';
import type { ObjectModel } from '../model/model.ts';
import { seenBy } from '../query/access-condition.ts';
import { recordsParam } from '../query/record-params.ts';
import { firstRow, type Scope, source } from '../query/row.ts';

/** Those of the records on which the person may do this, of those that are there for them at all. */
export async function thoseAllowed(
  engine: Engine,
  scope: Scope,
  object: ObjectModel,
  ids: string[],
  verb: string,
): Promise<Set<string>> {
  const row = firstRow(object);
  const { from, where } = source(row, 'any');
  const open = [...seenBy(row, scope, 'read'), ...(verb === 'read' ? [] : seenBy(row, scope, verb))];
  const { text, values } = render(
    sql`select t.id from ${from} where ${join([...where, sql`t.id = any(${recordsParam}::uuid[])`, ...open], ' and ')}`,
  );
  const rows = await engine.database.read(scope.principal.workspaceId, {
    text,
    values: bind(values, { ...scope.principal, recordIds: ids }),
  });
  return new Set(rows.map(([id]) => id!));
}

/** Whether the person may do this with the record. */
export async function mayDo(
  engine: Engine,
  scope: Scope,
  object: ObjectModel,
  id: string,
  verb: string,
): Promise<boolean> {
  return (await thoseAllowed(engine, scope, object, [id], verb)).has(id);
}
