import type { Transaction } from '#core/database/database.ts';
import type { GrantRule, LoadGrantRules } from '#core/engine/access/grant-rules.ts';

/** The rules and territories that open records, kept in memory by workspace until told that one has changed. */
export class GrantRules {
  readonly #known = new Map<number, Map<string, GrantRule[]>>();
  /** How often anything was forgotten: what was read before is not kept after. */
  #forgotten = 0;

  readonly of: LoadGrantRules = async (transaction) => {
    const { workspaceId } = transaction;
    const known = this.#known.get(workspaceId);
    if (known) return known;
    const before = this.#forgotten;
    const loaded = await load(transaction);
    if (before === this.#forgotten) this.#known.set(workspaceId, loaded);
    return loaded;
  };

  forget(workspaceId?: number) {
    this.#forgotten += 1;
    if (workspaceId === undefined) this.#known.clear();
    else this.#known.delete(workspaceId);
  }
}

async function load(transaction: Transaction): Promise<Map<string, GrantRule[]>> {
  // Those in the trash are kept as well: brought back, they open what they find then.
  const rows = await transaction.query<GrantRule>(
    `select id as "granteeId", 'rule' as source, object, filter from read.sharing_rule where workspace_id = $1
     union all select t.id, 'territory', r.rule->>'object', nullif(r.rule->'filter', 'null')
     from read.territory t cross join lateral jsonb_array_elements(coalesce(nullif(t.rules, 'null'), '[]')) r (rule) where t.workspace_id = $1`,
    [transaction.workspaceId],
  );
  return Map.groupBy(rows, ({ object }) => object);
}
