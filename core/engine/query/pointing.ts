import { workspaceParam } from '#core/fields/late.ts';
import { join, name, type Rendered, raw, render, type Sql, sql } from '#core/kit/sql.ts';
import type { Inverse } from '../model/model.ts';
import { firstRow, partAccess, type Scope, source } from './row.ts';

/** Records that point to any of `ids` through the reference, whoever asks. */
function pointing({ object, field }: Inverse, ids: string[], scope: Scope): { from: Sql; where: Sql[]; pointer: Sql } {
  const row = firstRow(scope.model.object(object));
  const { from, where } = source(row, 'any');
  const pointer = partAccess(field, row, scope)();
  return { from, where: [...where, sql`${pointer} = any (${ids}::uuid[])`], pointer };
}

/** `[live, in the trash]`: how many there are, without those that the operation `undone` made. */
export function compileCountPointing(inverse: Inverse, ids: string[], scope: Scope, undone?: string): Rendered {
  const { from, where } = pointing(inverse, ids, scope);
  if (undone)
    where.push(
      sql`not exists (select 1 from read.change c where c.workspace_id = ${workspaceParam} and c.record_id = t.id and c.operation_id = ${undone}::uuid and c.verb = 'create')`,
    );
  return render(
    sql`select count(*) filter (where t.deleted_at is null), count(t.deleted_at) from ${from} where ${join(where, ' and ')}`,
  );
}

/** Ids of those that are live. */
export function compileLivePointing(inverse: Inverse, ids: string[], scope: Scope): Rendered {
  const { from, where } = pointing(inverse, ids, scope);
  return render(sql`select t.id from ${from} where ${join([...where, raw('t.deleted_at is null')], ' and ')}`);
}

/** Ids of those that went to the trash together with what they point to: one transaction has one time. */
export function compileTrashedAlong(inverse: Inverse, ids: string[], scope: Scope): Rendered {
  const { from, where, pointer } = pointing(inverse, ids, scope);
  const whole = scope.model.object(String(inverse.field.options.to));
  const along = sql`exists (select 1 from read.${name(whole.table)} w where w.workspace_id = ${workspaceParam} and w.id = ${pointer} and w.deleted_at = t.deleted_at)`;
  return render(sql`select t.id from ${from} where ${join([...where, along], ' and ')}`);
}
