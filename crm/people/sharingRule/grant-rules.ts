import type { Transaction } from '#core/database/database.ts';
import type { GrantRule, LoadGrantRules } from '#core/engine/access/grant-rules.ts';

interface Row {
  id: string;
  object: string;
  filter: unknown;
}

/** The rules that open records, kept in memory by workspace until told that one has changed. */
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
  const rows = await transaction.query<Row>(
    'select id, object, filter from read.sharing_rule where workspace_id = $1 and deleted_at is null',
    [transaction.workspaceId],
  );
  const rules = rows.map(({ id, object, filter }) => ({ granteeId: id, source: 'rule' as const, object, filter }));
  return Map.groupBy(rules, ({ object }) => object);
}
