import type { FastifyRequest } from 'fastify';
import type { Engine } from '#core/engine/engine.ts';
import { auditIdentity } from '../../session/audit-session.ts';

/** Somebody whose password or session was good could not show what was asked besides, perhaps once too often. */
export async function auditWrongFactor(
  engine: Engine,
  request: FastifyRequest,
  identityId: string,
  method: string,
  locks: boolean,
): Promise<void> {
  await auditIdentity(engine, request, identityId, 'secondFactor.refused', { method });
  const reason = method === 'password' ? 'wrongPassword' : 'wrongCode';
  if (locks) await auditIdentity(engine, request, identityId, 'signIn.lockedOut', { reason });
}
