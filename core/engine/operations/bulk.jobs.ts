import type { Engine } from '../engine.ts';
import { type BulkRequest, runBulk } from './bulk.ts';
import { closeOperation } from './operation-log.ts';
import { undoOperation } from './undo.ts';

interface BulkPayload {
  workspaceId: number;
  userId: string;
  operationId: string;
  request: BulkRequest;
}

interface UndoPayload {
  workspaceId: number;
  userId: string;
  operationId: string;
  undoId: string;
}

/** Bulk changes and undos that are too many for one request. */
export default {
  bulk: async (payload: unknown, engine: Engine) => {
    const { workspaceId, userId, operationId, request } = payload as BulkPayload;
    const principal = await engine.loadPrincipal(workspaceId, userId);
    if (!principal)
      return closeOperation(engine.database, workspaceId, operationId, 'failed', { reason: 'The user is inactive.' });
    await runBulk(engine, principal, request, operationId);
  },
  undo: async (payload: unknown, engine: Engine) => {
    const { workspaceId, userId, operationId, undoId } = payload as UndoPayload;
    const principal = await engine.loadPrincipal(workspaceId, userId);
    if (principal) await undoOperation(engine, principal, operationId, undoId);
  },
};
