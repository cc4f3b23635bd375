import type { Engine } from '#core/engine/engine.ts';
import type { Services } from '#core/engine/services.ts';
import { putInForce } from './put-in-force.ts';

async function applySharingRule(payload: unknown, engine: Engine, services: Services): Promise<void> {
  const { workspaceId, ruleId } = payload as { workspaceId: number; ruleId: string };
  await putInForce({ workspaceId, granteeId: ruleId, source: 'rule', table: 'sharing_rule' }, engine, services);
  engine.feed.tell({ workspaceId, object: 'sharingRule', id: ruleId, version: 0, verb: 'update' });
}

export default { applySharingRule };
