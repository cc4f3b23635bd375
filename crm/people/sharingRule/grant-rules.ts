import type { Database } from '#core/database/database.ts';
import type { GrantRule, LoadGrantRules } from '#core/engine/access/grant-rules.ts';

interface Row {
  id: string;
  object: string;
  filter: unknown;
}

/** The rules that open records, kept in memory by workspace until told that one has changed. */
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
    const rows = await this.#database.query<Row>(
      workspaceId,
      'select id, object, filter from read.sharing_rule where workspace_id = $1 and deleted_at is null',
      [workspaceId],
    );
    const rules = rows.map(({ id, object, filter }) => ({ granteeId: id, source: 'rule' as const, object, filter }));
    return Map.groupBy(rules, ({ object }) => object);
  }
}
