import type { Engine } from '#core/engine/engine.ts';
import { Operation } from '#core/engine/operations/operation.ts';
import { Problem } from '#core/kit/problem.ts';
import { systemPrincipalOf } from '../sign-in/single-sign-on/system-principal.ts';
import { applyProposal } from './apply.ts';

/** Puts into effect what has been scheduled and whose day has come where the company is. */
async function applyRealignments(_payload: unknown, engine: Engine): Promise<void> {
  const { database } = engine;
  const workspaces = await database.queryGlobal<{ id: number }>('select id from data.workspace order by id');
  for (const { id: workspaceId } of workspaces) {
    const due = await database.query<{ id: string; byId: string | null }>(
      workspaceId,
      `select r.id, r.updated_by_id as "byId" from read.realignment r join data.workspace w on w.id = r.workspace_id
       where r.workspace_id = $1 and r.status = 'scheduled' and r.deleted_at is null
         and r.effective_on <= (now() at time zone w.time_zone)::date order by r.effective_on, r.id`,
      [workspaceId],
    );
    for (const { id, byId } of due) await applyOne(engine, workspaceId, id, byId);
  }
}

/** As whoever scheduled it, who may no longer be trusted with it; what went wrong is kept with the realignment. */
async function applyOne(engine: Engine, workspaceId: number, id: string, byId: string | null): Promise<void> {
  try {
    const principal = byId ? await engine.loadPrincipal(workspaceId, byId) : undefined;
    if (!principal?.profile.settings.has('sharing'))
      throw new Problem(403, 'forbidden', 'Whoever scheduled it is no longer trusted with the sharing.');
    await applyProposal(engine, principal, id);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    await keepProblem(engine, workspaceId, id, error.message);
  }
}

async function keepProblem(engine: Engine, workspaceId: number, id: string, problem: string): Promise<void> {
  const model = await engine.models.of(workspaceId);
  const principal = await systemPrincipalOf(engine, workspaceId, id);
  await engine.database.transact(workspaceId, async (transaction) => {
    const operation = new Operation(engine, model, principal, transaction, { isTrusted: true });
    await operation.updateRecord('realignment', id, { status: 'failed', problem: problem.slice(0, 500) });
  });
}

export default { applyRealignments };

export const schedule = { applyRealignments: '*/5 * * * *' };
