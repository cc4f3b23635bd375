import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Engine } from '#core/engine/engine.ts';
import { readBody } from '#core/engine/http/body.ts';
import type { Services } from '#core/engine/services.ts';
import { Problem } from '#core/kit/problem.ts';
import { auditSignInFailure } from '../../session/audit-session.ts';
import { findMember } from '../../session/find-member.ts';
import { startSession } from '../../session/start-session.ts';
import { beginCeremony, takeCeremony } from '../ceremony/ceremony.ts';
import { cookieOf, pendingOptions, setCookie } from '../ceremony/cookies.ts';
import { refusePasswordWhereSsoIsTheOnlyWay } from '../single-sign-on/only-way.ts';
import { acceptPasskey, askForPasskey, ownerOfPasskey } from './accept-passkey.ts';

const challengeCookie = 'rapport_challenge';

/** Signing in with a passkey alone: the browser asks which, so that nobody need say who they are. */
export default function addPasskeySignInRoutes(app: FastifyInstance, engine: Engine, services: Services) {
  const config = { permission: 'public' as const };

  app.post('/session/passkey-options', { config }, async (_request, reply) => {
    const options = await askForPasskey(engine, services);
    const token = await beginCeremony(engine.database, 'passkeySignIn', { data: { challenge: options.challenge } });
    setCookie(reply, services, challengeCookie, token, pendingOptions);
    return { data: options };
  });

  app.post('/session/passkey', { config }, async (request, reply) => {
    const { response } = readBody(z.strictObject({ response: z.record(z.string(), z.unknown()) }), request.body);
    const begun = await takeCeremony(engine.database, 'passkeySignIn', cookieOf(request, challengeCookie));
    const challenge = begun?.data.challenge;
    const accepted = await acceptPasskey(engine, services, response, challenge, { mustVerifyUser: true });
    const member = accepted && (await findMember(engine, accepted.identityId));
    if (!member) {
      // Only of a challenge that was asked for: it costs whoever would fill the trail a request more, and is counted.
      const owner = begun && (await ownerOfPasskey(engine, response));
      auditSignInFailure(engine, request, owner, { isRight: Boolean(accepted), method: 'passkey' });
      throw new Problem(401, 'wrong_passkey', 'This passkey does not open an account here.');
    }
    await refusePasswordWhereSsoIsTheOnlyWay(engine, request, member);
    setCookie(reply, services, challengeCookie, '', { ...pendingOptions, seconds: 0 });
    await startSession(engine, services, request, reply, member, { method: 'passkey', hasSecondFactor: true });
    return { ok: true };
  });
}
