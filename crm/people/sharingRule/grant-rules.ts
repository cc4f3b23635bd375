import type { Database } from '#core/database/database.ts';
import type { GrantRule, LoadGrantRules } from '#core/engine/access/grant-rules.ts';

/** The rules and territories that open records, kept in memory by workspace until told that one has changed. */
export class GrantRules {
  readonly #database: Database;
  readonly #known = new Map<number, Promise<Map<string, GrantRule[]>>>();

  constructor(database: Database) {
    this.#database = database;
  }

  readonly of: LoadGrantRules = (workspaceId) => {
    let rules = this.#known.get(workspaceId);
    if (!rules) {
      rules = this.#load(workspaceId);
      this.#known.set(workspaceId, rules);
      rules.catch(() => this.#known.delete(workspaceId));
    }
    return rules;
  };

  forget(workspaceId?: number) {
    if (workspaceId === undefined) this.#known.clear();
    else this.#known.delete(workspaceId);
  }

  async #load(workspaceId: number): Promise<Map<string, GrantRule[]>> {
    // Those in the trash are kept as well: brought back, they open what they find then.
    const rows = await this.#database.query<GrantRule>(
      workspaceId,
      `select id as "granteeId", 'rule' as source, object, filter from read.sharing_rule where workspace_id = $1
       union all select t.id, 'territory', r.rule->>'object', nullif(r.rule->'filter', 'null')
       from read.territory t cross join lateral jsonb_array_elements(coalesce(nullif(t.rules, 'null'), '[]')) r (rule) where t.workspace_id = $1`,
      [workspaceId],
    );
    return Map.groupBy(rows, ({ object }) => object);
  }
}
