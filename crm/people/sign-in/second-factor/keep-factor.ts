import type { FastifyRequest } from 'fastify';
import type { Engine } from '#core/engine/engine.ts';
import { principalOf } from '#core/engine/http/request.ts';
import type { Services } from '#core/engine/services.ts';
import { Problem } from '#core/kit/problem.ts';
import { announceEnd } from '../../session/password-reset.routes.ts';
import type { SignedIn } from '../../session/principals.ts';
import { notifyPerson } from '../device/notify-person.ts';
import type { SessionIdentity } from './confirmed.ts';
import { countFactors } from './factors.ts';
import { makeRecoveryCodes } from './recovery-codes.ts';

/**
 * After a factor was added: this session has seen it, others that began without one end, and whoever has no recovery
 * codes is given ten. Resolves to those.
 */
export async function keepFactor(
  engine: Engine,
  services: Services,
  request: FastifyRequest,
  { id, sessionId }: SessionIdentity,
): Promise<string[] | undefined> {
  const { database } = engine;
  await database.queryGlobal('update auth.session set has_second_factor = true, confirmed_at = now() where id = $1', [
    sessionId,
  ]);
  await database.queryGlobal('delete from auth.session where identity_id = $1 and not has_second_factor', [id]);
  await announceEnd(engine, services, id);
  notifyPerson(engine, services, request, id, 'factorAdded');
  const { recoveryCodes } = await countFactors(database, id);
  return recoveryCodes === 0 ? await makeRecoveryCodes(database, id) : undefined;
}

/** Throws 409 when the factor is the last of somebody whose company asks for one. */
export async function refuseLastFactor(engine: Engine, request: FastifyRequest, identityId: string): Promise<void> {
  const { hasAuthenticator, passkeys } = await countFactors(engine.database, identityId);
  if (!(principalOf(request) as SignedIn).mustUseSecondFactor || passkeys + Number(hasAuthenticator) > 1) return;
  throw new Problem(
    409,
    'last_second_factor',
    'Your company asks for a second factor. Add another before you remove this.',
  );
}

/** After a factor was removed: without any, recovery codes have nothing to stand in for. */
export async function dropFactor(
  engine: Engine,
  services: Services,
  request: FastifyRequest,
  identityId: string,
): Promise<void> {
  const { hasAuthenticator, passkeys } = await countFactors(engine.database, identityId);
  if (!hasAuthenticator && passkeys === 0)
    await engine.database.queryGlobal('delete from auth.recovery_code where identity_id = $1', [identityId]);
  notifyPerson(engine, services, request, identityId, 'factorRemoved');
}
