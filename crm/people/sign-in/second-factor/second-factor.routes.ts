import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Engine } from '#core/engine/engine.ts';
import { readBody } from '#core/engine/http/body.ts';
import { principalOf } from '#core/engine/http/request.ts';
import type { Services } from '#core/engine/services.ts';
import { invalid, notFound, Problem } from '#core/kit/problem.ts';
import { auditIdentity } from '../../session/audit-session.ts';
import type { SignedIn } from '../../session/principals.ts';
import { forgiveSecondFactor, takeSecondFactorAttempt } from '../lockout/lockout.ts';
import { auditWrongFactor } from './audit-wrong-factor.ts';
import { acceptCode, offerAuthenticator, removeAuthenticator } from './authenticator.ts';
import { confirmedIdentityOf, identityOf } from './confirmed.ts';
import { countFactors } from './factors.ts';
import { dropFactor, keepFactor, refuseLastFactor } from './keep-factor.ts';
import { makeRecoveryCodes } from './recovery-codes.ts';

/** What a person shows beside the password: adding, looking at and removing it. */
export default function addSecondFactorRoutes(app: FastifyInstance, engine: Engine, services: Services) {
  const config = { permission: 'signedIn' as const, isForEnrolment: true };

  app.get('/second-factors', { config }, async (request) => {
    const { id } = await identityOf(engine, request);
    const { mustUseSecondFactor } = principalOf(request) as SignedIn;
    return { data: { ...(await countFactors(engine.database, id)), isRequired: mustUseSecondFactor } };
  });

  app.post('/second-factors/authenticator', { config }, async (request, reply) => {
    const identity = await confirmedIdentityOf(engine, request);
    const offer = await offerAuthenticator(engine, services, identity);
    if (!offer) throw new Problem(409, 'has_authenticator', 'You have an authenticator app. Remove it to use another.');
    return reply.code(201).send({ data: offer });
  });

  app.post('/second-factors/authenticator/confirmation', { config }, async (request) => {
    const { code } = readBody(z.strictObject({ code: z.string().max(20) }), request.body);
    const identity = await confirmedIdentityOf(engine, request);
    const { locks } = await takeSecondFactorAttempt(engine.database, identity.id);
    if (!(await acceptCode(engine, services, identity.id, code, { isFirst: true }))) {
      await auditWrongFactor(engine, request, identity.id, 'authenticator', locks);
      throw invalid([{ path: 'code', code: 'wrong_code', message: 'is not the code that the app shows now' }]);
    }
    await forgiveSecondFactor(engine.database, identity.id);
    const recoveryCodes = await keepFactor(engine, services, request, identity);
    await auditIdentity(engine, request, identity.id, 'secondFactor.added', { method: 'authenticator' });
    return { data: { recoveryCodes } };
  });

  app.delete('/second-factors/authenticator', { config: { permission: 'signedIn' } }, async (request, reply) => {
    const { id } = await confirmedIdentityOf(engine, request);
    await refuseLastFactor(engine, request, id);
    if (!(await removeAuthenticator(engine, id))) throw notFound('The authenticator app');
    await dropFactor(engine, services, request, id);
    await auditIdentity(engine, request, id, 'secondFactor.removed', { method: 'authenticator' });
    return reply.code(204).send();
  });

  app.post('/second-factors/recovery-codes', { config: { permission: 'signedIn' } }, async (request, reply) => {
    const { id } = await confirmedIdentityOf(engine, request);
    const { hasAuthenticator, passkeys } = await countFactors(engine.database, id);
    if (!hasAuthenticator && passkeys === 0)
      throw new Problem(409, 'no_second_factor', 'Add an authenticator app or a passkey first.');
    const recoveryCodes = await makeRecoveryCodes(engine.database, id);
    await auditIdentity(engine, request, id, 'secondFactor.recoveryCodesMade');
    return reply.code(201).send({ data: { recoveryCodes } });
  });
}
