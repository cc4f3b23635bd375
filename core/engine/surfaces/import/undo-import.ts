import { isDatabaseGone } from '#core/database/database.ts';
import { newId } from '#core/kit/ids.ts';
import type { Principal } from '../../access/principal.ts';
import type { Engine } from '../../engine.ts';
import { undoOperation } from '../../operations/undo.ts';
import { findImport, setStatus } from './import-store.ts';

/** Takes back everything that the import did: records it made go to the trash, changed ones get their values back. */
export async function undoImport(engine: Engine, principal: Principal, id: string): Promise<void> {
  const { workspaceId } = principal;
  const row = await findImport(engine.database, principal, id);
  if (row.status !== 'undoing' || !row.operationId) return;
  const undoId = newId();
  if (!(await setStatus(engine.database, workspaceId, id, ['undoing'], 'undoing', { undoId }))) return;
  const beat = setInterval(() => {
    void setStatus(engine.database, workspaceId, id, ['undoing'], 'undoing').catch(() => {});
  }, 10_000);
  try {
    const { conflicts, failed } = await undoOperation(engine, principal, row.operationId, undoId);
    const kept = conflicts.length + failed.length;
    const problem = kept > 0 ? `${kept} records had been changed since and were left as they are.` : undefined;
    await setStatus(engine.database, workspaceId, id, ['undoing'], 'undone', problem ? { problem } : {});
  } catch (error) {
    if (isDatabaseGone(error)) throw error;
    console.error(error);
    await setStatus(engine.database, workspaceId, id, ['undoing'], 'done', { problem: 'It could not be undone.' });
  } finally {
    clearInterval(beat);
  }
}
