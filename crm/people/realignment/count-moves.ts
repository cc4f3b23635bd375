import { type Sql, sql } from '#core/kit/sql.ts';
import { openAmounts } from '../territory/open-amounts.ts';
import type { Staged } from './stage.ts';

/** What a territory would keep, gain and lose of an object. Amounts: open deals of accounts, in the base currency. */
export interface Turnover {
  territoryId: string;
  object: string;
  kept: number;
  gained: number;
  lost: number;
  /** Null for other objects than accounts, and for those who do not see amounts. */
  keptAmount: string | null;
  gainedAmount: string | null;
  lostAmount: string | null;
}

export interface Move {
  /** Null: from, or to, no territory. */
  fromId: string | null;
  toId: string | null;
  object: string;
  count: number;
  amount: string | null;
}

const mostMoves = 500;

/** One row with `turnover` and `moves`. */
export function countMoves({ now, next }: Staged, withAmounts: boolean): Sql {
  const amounts = withAmounts
    ? openAmounts()
    : sql`select null::uuid as account_id, null::numeric as amount where false`;
  const sum = (condition: Sql) =>
    withAmounts
      ? sql`case when p.object = 'account' then coalesce(sum(d.amount) filter (where ${condition}), 0)::text end`
      : sql`null::text`;
  const [both, came, went] = [sql`is_now and is_next`, sql`not is_now`, sql`not is_next`];
  return sql`with held_now as materialized (select distinct * from (${now}) n), held_next as materialized (select distinct * from (${next}) n),
deals as materialized (${amounts}),
pairs as materialized (select coalesce(n.territory_id, x.territory_id) as territory_id, coalesce(n.object, x.object) as object, coalesce(n.record_id, x.record_id) as record_id, n.record_id is not null as is_now, x.record_id is not null as is_next
  from held_now n full join held_next x on x.territory_id = n.territory_id and x.record_id = n.record_id),
turnover as (select p.territory_id as "territoryId", p.object, count(*) filter (where ${both}) as kept, count(*) filter (where ${came}) as gained, count(*) filter (where ${went}) as lost,
  ${sum(both)} as "keptAmount", ${sum(came)} as "gainedAmount", ${sum(went)} as "lostAmount"
  from pairs p left join deals d on d.account_id = p.record_id group by 1, 2),
moving as (select coalesce(o.record_id, i.record_id) as record_id, coalesce(o.object, i.object) as object, o.territory_id as from_id, i.territory_id as to_id
  from (select * from pairs where not is_next) o full join (select * from pairs where not is_now) i on i.record_id = o.record_id),
moves as (select p.from_id as "fromId", p.to_id as "toId", p.object, count(*) as count, ${sum(sql`true`)} as amount
  from moving p left join deals d on d.account_id = p.record_id group by 1, 2, 3 order by count(*) desc limit ${mostMoves}::int)
select coalesce((select json_agg(t) from turnover t), '[]') as turnover, coalesce((select json_agg(m) from moves m), '[]') as moves`;
}
