import type { ClientConfig } from 'pg';
import { withClient } from '#core/database/with-client.ts';
import type { Engine } from '../../engine.ts';

/** How long an import may be silent before it counts as left by a process that was killed. */
const silence = '30 seconds';

interface Left {
  workspaceId: number;
  userId: string;
  id: string;
  status: 'queued' | 'running' | 'undoing';
}

/**
 * Queues imports anew that were under way in a process that is gone: the queue itself would wait for hours before it
 * believed so. Should the process live after all, one of the two finds the import moved on and stops.
 */
export async function resumeLeftImports(engine: Engine, ownerConfig: ClientConfig): Promise<number> {
  return await withClient(ownerConfig, async (owner) => {
    // As owner: one look at all workspaces, through an index that holds imports under way only.
    const { rows } = await owner.query<Left>(
      `update data.import set heartbeat_at = now() where status in ('queued', 'running', 'undoing') and heartbeat_at < now() - interval '${silence}'
returning workspace_id as "workspaceId", created_by_id as "userId", id, status`,
    );
    for (const { workspaceId, userId, id, status } of rows)
      await enqueueImport(engine, status === 'undoing' ? 'undoImport' : 'import', {
        workspaceId,
        userId,
        importId: id,
      });
    return rows.length;
  });
}

/** Queues the work of one import; asked again while it is under way, it is done once more and finds nothing left. */
export async function enqueueImport(
  engine: Engine,
  task: 'import' | 'undoImport',
  payload: { workspaceId: number; userId: string; importId: string },
): Promise<void> {
  await engine.database.query(payload.workspaceId, 'select data.enqueue($1, $2, $3)', [
    task,
    JSON.stringify(payload),
    `${task}:${payload.importId}`,
  ]);
}
