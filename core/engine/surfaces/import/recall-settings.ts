import type { Principal } from '../../access/principal.ts';
import type { Engine } from '../../engine.ts';
import type { Model } from '../../model/model.ts';
import type { Analysis } from './analyse.ts';
import { failureColumns } from './failed-rows.ts';
import { makePlan } from './run/plan.ts';
import { type ImportSettings, importSettings } from './settings.ts';

/**
 * What the person decided the last time for a file with the same headings, as far as it still holds; otherwise what is
 * suggested. The rows that failed, corrected and sent again, are then read as they were.
 */
export async function recallSettings(
  engine: Engine,
  principal: Principal,
  model: Model,
  { analysis, settings }: { analysis: Analysis; settings: ImportSettings },
): Promise<ImportSettings> {
  const headings = analysis.columns.map(({ name }) => name);
  const own = headings.filter((name) => !failureColumns.includes(name));
  const rows = await engine.database.query<{ settings: unknown; headings: string[] }>(
    principal.workspaceId,
    `select settings, array(select c->>'name' from jsonb_array_elements(analysis->'columns') c) as headings from read.import
where workspace_id = $1 and created_by_id = $2 and status <> 'draft' order by created_at desc limit 50`,
    [principal.workspaceId, principal.userId],
  );
  for (const row of rows) {
    const before = row.headings.filter((name) => !failureColumns.includes(name));
    if (before.length !== own.length || !before.every((name, index) => name === own[index])) continue;
    const { data } = importSettings.safeParse(row.settings);
    if (!data || !model.objects.has(data.object)) continue;
    const mapping = headings.map(
      (column) => data.mapping.find((one) => one.column === column) ?? { column, field: null, options: {} },
    );
    const recalled = { ...data, mapping };
    try {
      makePlan(
        model,
        principal,
        recalled,
        headings.map((name, index) => ({ name, index })),
      );
      return recalled;
    } catch {
      // Fields or rights have changed since: the suggestion is better than a mapping that no longer holds.
    }
  }
  return settings;
}
