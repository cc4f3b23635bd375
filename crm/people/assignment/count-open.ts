import type { Principal } from '#core/engine/access/principal.ts';
import type { Model } from '#core/engine/model/model.ts';
import { compileFilter } from '#core/engine/query/compile-filter.ts';
import { firstRow, source } from '#core/engine/query/row.ts';
import { bind, join, Late, type Rendered, render, sql } from '#core/kit/sql.ts';
import { asCompany } from './as-company.ts';
import type { Assignable } from './assignable.ts';

const ownersParam = new Late<{ ownerIds: string[] }>(({ ownerIds }) => ownerIds);

/** Statement that gives `[owner, how many]` of the open records of the kind that the people own. */
export function compileOpenCounts(model: Model, principal: Principal, kind: Assignable, ownerIds: string[]): Rendered {
  const row = firstRow(model.object(kind.object));
  const { from, where } = source(row);
  const isOpen = compileFilter(kind.isOpen, row, asCompany(model, principal));
  const owned = sql`t.owner_id = any(${ownersParam}::uuid[])`;
  const { text, values } = render(
    sql`select t.owner_id, count(*) from ${from} where ${join([...where, owned, isOpen], ' and ')} group by 1`,
  );
  return { text, values: bind(values, { ...principal, ownerIds }) };
}
