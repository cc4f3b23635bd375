import type { Engine } from '#core/engine/engine.ts';
import type { Services } from '#core/engine/services.ts';
import { putInForce } from '../sharingRule/put-in-force.ts';

async function applyTerritory(payload: unknown, engine: Engine, services: Services): Promise<void> {
  const { workspaceId, territoryId } = payload as { workspaceId: number; territoryId: string };
  const grantor = { workspaceId, granteeId: territoryId, source: 'territory', table: 'territory' } as const;
  await putInForce(grantor, engine, services);
  engine.feed.tell({ workspaceId, object: 'territory', id: territoryId, version: 0, verb: 'update' });
}

export default { applyTerritory };
