import type { FastifyRequest } from 'fastify';
import { recordAudit } from '#core/engine/audit/append-audit.ts';
import type { Engine } from '#core/engine/engine.ts';
import type { Services } from '#core/engine/services.ts';
import { networkOf } from './network.ts';
import { notifyPerson } from './notify-person.ts';
import { deviceOf } from './user-agent.ts';

/**
 * Keeps from what kind of device and which network the person signs in, and tells them of one that was not seen
 * before. The first of all is no news: they have just been let in.
 */
export async function noteDevice(
  engine: Engine,
  services: Services,
  request: FastifyRequest,
  { identityId, workspaceId, userId }: { identityId: string; workspaceId: number; userId: string },
): Promise<void> {
  const family = deviceOf(request.headers['user-agent'] ?? null).name;
  const [seen] = await engine.database.queryGlobal<{ isNew: boolean; isFirst: boolean }>(
    `insert into auth.known_device (identity_id, family, network) values ($1, $2, $3)
     on conflict (identity_id, family, network) do update set last_seen_at = now()
     returning xmax = 0 as "isNew", not exists (select 1 from auth.known_device where identity_id = $1) as "isFirst"`,
    [identityId, family, networkOf(request.ip)],
  );
  if (!seen?.isNew || seen.isFirst) return;
  await recordAudit(engine.database, {
    workspaceId,
    kind: 'signIn.newDevice',
    actorId: userId,
    address: request.ip,
    about: { object: 'user', id: userId },
    details: { device: request.headers['user-agent']?.slice(0, 300) ?? null },
  });
  notifyPerson(engine, services, request, identityId, 'newDevice');
}
