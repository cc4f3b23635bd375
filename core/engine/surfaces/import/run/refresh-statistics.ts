import type { ClientConfig } from 'pg';
import { withClient } from '#core/database/with-client.ts';
import { quoteName } from '#core/kit/sql.ts';

/** Tables that an import of any object fills beside the object's own. */
const shared = ['search_entry', 'change', 'contact_point', 'contact_point_link', 'record_link'];

/** Rows after which a table is ten times what the planner last knew. */
export function isMilestone(from: number, to: number): boolean {
  for (let rows = 1_000; rows <= 100_000_000; rows *= 10) if (from < rows && to >= rows) return true;
  return false;
}

/**
 * Lets the planner know how large the tables have become. Statements were planned while they were small, and the
 * database itself looks after a minute: until then each chunk would read whole tables. A convenience: failing, it is
 * only slower.
 */
export async function refreshStatistics(ownerConfig: ClientConfig, table: string): Promise<void> {
  const tables = [table, ...shared].map((name) => `data.${quoteName(name)}`).join(', ');
  try {
    await withClient(ownerConfig, (owner) => owner.query(`analyze ${tables}`));
  } catch {
    // As said.
  }
}
