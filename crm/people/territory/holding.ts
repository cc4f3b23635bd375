import { levelOf } from '#core/engine/access/access.ts';
import type { Engine } from '#core/engine/engine.ts';
import { seenBy } from '#core/engine/query/access-condition.ts';
import { firstRow, type Scope, source } from '#core/engine/query/row.ts';
import { workspaceParam } from '#core/fields/late.ts';
import { bind, join, render, type Sql, sql } from '#core/kit/sql.ts';
import { openAmounts } from './open-amounts.ts';

/** What a territory holds of an object, as far as whoever asks sees it. */
export interface Holding {
  object: string;
  count: number;
  /** Of the open deals of its accounts, in the base currency; null for other objects. */
  amount: string | null;
}

const isHeld = (territoryId: string): Sql =>
  sql`exists (select 1 from read.record_grant h where h.workspace_id = ${workspaceParam} and h.record_id = t.id and h.grantee_id = ${territoryId}::uuid and h.source in ('territory', 'hand'))`;

/** Whether any amount of a deal is shown to the person at all. */
export function maySumDeals({ model, principal }: Scope): boolean {
  const deal = model.objects.get('opportunity');
  return deal?.fields.has('amount') === true && levelOf(principal, deal, 'read') !== 'none';
}

function dealsSeen(scope: Scope): Sql {
  const seen = seenBy(firstRow(scope.model.object('opportunity'), 'o'), scope, 'read');
  return seen.length > 0 ? sql` and ${join(seen, ' and ')}` : sql``;
}

export async function holdingOf(engine: Engine, scope: Scope, territoryId: string, name: string): Promise<Holding> {
  const row = firstRow(scope.model.object(name));
  const { from, where } = source(row);
  const conditions = [...where, isHeld(territoryId), ...seenBy(row, scope, 'read')];
  const hasAmount = name === 'account' && maySumDeals(scope);
  const amounts = hasAmount ? sql` left join (${openAmounts(dealsSeen(scope))}) d on d.account_id = t.id` : sql``;
  const amount = hasAmount ? sql`coalesce(sum(d.amount), 0)` : sql`null`;
  const { text, values } = render(
    sql`select count(*), ${amount} from ${from}${amounts} where ${join(conditions, ' and ')}`,
  );
  const [found] = await engine.database.read(scope.principal.workspaceId, {
    text,
    values: bind(values, scope.principal),
  });
  return { object: name, count: Number(found![0]), amount: found![1] ?? null };
}
