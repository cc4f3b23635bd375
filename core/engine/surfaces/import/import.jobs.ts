import type { Engine } from '../../engine.ts';
import type { Services } from '../../services.ts';
import { setStatus } from './import-store.ts';
import { runImport } from './run/run-import.ts';
import { undoImport } from './undo-import.ts';

interface Payload {
  workspaceId: number;
  userId: string;
  importId: string;
}

async function askerOf(engine: Engine, { workspaceId, userId, importId }: Payload) {
  const principal = await engine.loadPrincipal(workspaceId, userId);
  if (!principal)
    await setStatus(engine.database, workspaceId, importId, ['queued', 'running', 'undoing'], 'failed', {
      problem: 'Whoever started it may no longer sign in.',
      isFinished: true,
    });
  return principal;
}

/** Imports, and taking them back. */
export default {
  import: async (payload: unknown, engine: Engine, services: Services) => {
    const principal = await askerOf(engine, payload as Payload);
    if (principal) await runImport(engine, services, principal, (payload as Payload).importId);
  },
  undoImport: async (payload: unknown, engine: Engine) => {
    const principal = await askerOf(engine, payload as Payload);
    if (principal) await undoImport(engine, principal, (payload as Payload).importId);
  },
};
