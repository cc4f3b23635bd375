import type { Engine } from '#core/engine/engine.ts';
import { closeOperation } from '#core/engine/operations/operation-log.ts';
import { runTransfer, type Transfer } from './transfer.ts';

interface Payload {
  workspaceId: number;
  userId: string;
  transfer: Transfer;
  operationId: string;
}

async function transferRecords(payload: unknown, engine: Engine): Promise<void> {
  const { workspaceId, userId, transfer, operationId } = payload as Payload;
  const principal = await engine.loadPrincipal(workspaceId, userId);
  if (!principal?.profile.settings.has('people'))
    return closeOperation(engine.database, workspaceId, operationId, 'failed', { reason: 'No longer allowed.' });
  await runTransfer(engine, { ...principal, cause: { type: 'bulk', id: operationId } }, transfer, operationId);
}

export default { transferRecords };
