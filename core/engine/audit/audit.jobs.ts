import { withClient } from '#core/database/with-client.ts';
import type { Engine } from '../engine.ts';
import type { Services } from '../services.ts';
import { type ChainReport, verifyChain } from './verify-chain.ts';

const batch = 1_000;

/** Links what has been written since; the only one who does. */
async function linkAudit(_payload: unknown, _engine: Engine, { ownerConfig }: Services): Promise<void> {
  await withClient(ownerConfig, async (owner) => {
    for (let linked = 1; linked > 0; ) {
      const { rows } = await owner.query<{ linked: number }>('select data.link_audit($1) as linked', [batch]);
      linked = rows[0]!.linked;
    }
  });
}

/** Looks at the chain of one workspace, or of all, and keeps what it found. */
async function verifyAudit(payload: unknown, engine: Engine, services: Services): Promise<void> {
  const { workspaceId } = (payload ?? {}) as { workspaceId?: number };
  await linkAudit(payload, engine, services);
  await withClient(services.ownerConfig, async (owner) => {
    const { rows } = await owner.query<{ id: number }>(
      'select id from data.workspace where $1::int is null or id = $1 order by id',
      [workspaceId ?? null],
    );
    for (const { id } of rows) {
      const report = await verifyChain(owner, id);
      if (report.problems.length > 0) console.error(`The audit trail of workspace ${id}: ${report.problems[0]}`);
      const { text, values } = keepReport(report);
      await owner.query(text, values);
    }
  });
}

/** A chain that broke is not taken for the one that later looks are held against. */
function keepReport({ workspaceId, sequence, head, lastAt, events, problems }: ChainReport) {
  return {
    text: `insert into data.audit_check as c (workspace_id, at, sequence, hash, last_at, events, problems)
values ($1, now(), $2, decode($3, 'hex'), $4, $5, $6)
on conflict (workspace_id) do update set at = excluded.at, events = excluded.events, problems = excluded.problems,
  sequence = case when $7 then excluded.sequence else c.sequence end,
  hash = case when $7 then excluded.hash else c.hash end,
  last_at = case when $7 then excluded.last_at else c.last_at end`,
    values: [workspaceId, sequence, head, lastAt, events, JSON.stringify(problems), problems.length === 0],
  };
}

export default { linkAudit, verifyAudit };

/** When they run by themselves. */
export const schedule = { linkAudit: '* * * * *', verifyAudit: '17 3 * * *' };
