import type pg from 'pg';
import { appendAudit } from '#core/engine/audit/append-audit.ts';

/** Keeps in the trail of every workspace that its secrets were sealed anew; the key is not told. */
export async function auditRotation(owner: pg.Client, secrets: number): Promise<void> {
  const { rows } = await owner.query<{ id: number }>('select id from data.workspace order by id');
  await owner.query('begin');
  for (const { id: workspaceId } of rows) {
    await owner.query(`select set_config('app.workspace', $1, true)`, [String(workspaceId)]);
    const { text, values } = appendAudit({
      workspaceId,
      kind: 'key.secretsRotated',
      cause: 'commandLine',
      details: { secrets },
    });
    await owner.query(text, values as unknown[]);
  }
  await owner.query('commit');
}
