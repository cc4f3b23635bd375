import { workspaceParam } from '#core/fields/late.ts';
import { type Sql, sql } from '#core/kit/sql.ts';

/** By account, the sum of its open deals in the base currency. `more`: conditions on the deal `o`. */
export function openAmounts(more: Sql = sql``): Sql {
  return sql`select o.account_id, sum(o.amount_base) as amount from read.opportunity o where o.workspace_id = ${workspaceParam} and o.deleted_at is null and o.category = 'open' and o.account_id is not null${more} group by o.account_id`;
}
