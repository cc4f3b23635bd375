import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Engine } from '#core/engine/engine.ts';
import { readBody } from '#core/engine/http/body.ts';
import type { Services } from '#core/engine/services.ts';
import { invalid, Problem } from '#core/kit/problem.ts';
import { auditIdentity } from '../../session/audit-session.ts';
import { verifyPassword } from '../../session/password.ts';
import { type Member, startSession } from '../../session/start-session.ts';
import { addToCeremony, type Ceremony, findCeremony, takeCeremony } from '../ceremony/ceremony.ts';
import { cookieOf, pendingCookie, pendingOptions, setCookie } from '../ceremony/cookies.ts';
import { notifyPerson } from '../device/notify-person.ts';
import { forgiveSecondFactor, forgiveSignIn, takeSecondFactorAttempt, takeSignInAttempt } from '../lockout/lockout.ts';
import { acceptPasskey, askForPasskey } from '../passkey/accept-passkey.ts';
import { auditWrongFactor } from './audit-wrong-factor.ts';
import { acceptCode } from './authenticator.ts';
import { identityOf } from './confirmed.ts';
import { spendRecoveryCode } from './recovery-codes.ts';

const answer = z.union([
  z.strictObject({ method: z.literal('authenticator'), code: z.string().max(20) }),
  z.strictObject({ method: z.literal('recoveryCode'), code: z.string().max(60) }),
  z.strictObject({ method: z.literal('passkey'), response: z.record(z.string(), z.unknown()) }),
]);

/** The second half of a sign-in, and showing again who one is. */
export default function addSecondSignInRoutes(app: FastifyInstance, engine: Engine, services: Services) {
  const config = { permission: 'public' as const };

  async function pendingOf(
    request: FastifyRequest,
  ): Promise<{ token: string; pending: Ceremony & { identityId: string } }> {
    const token = cookieOf(request, pendingCookie);
    const pending = await findCeremony(engine.database, 'secondFactor', token);
    if (!pending?.identityId)
      throw new Problem(401, 'sign_in_expired', 'That took too long. Begin again with your password.');
    return { token: token!, pending: { ...pending, identityId: pending.identityId } };
  }

  async function isRight(given: z.infer<typeof answer>, identityId: string, challenge: unknown): Promise<boolean> {
    if (given.method === 'authenticator') return acceptCode(engine, services, identityId, given.code);
    if (given.method === 'recoveryCode') return spendRecoveryCode(engine.database, identityId, given.code);
    const passkey = await acceptPasskey(engine, services, given.response, challenge, { mustVerifyUser: false });
    return passkey?.identityId === identityId;
  }

  async function finish(request: FastifyRequest, reply: FastifyReply, token: string) {
    // Taken, not only found: two answers at once start one session.
    const taken = await takeCeremony(engine.database, 'secondFactor', token);
    if (!taken) throw new Problem(401, 'sign_in_expired', 'That took too long. Begin again with your password.');
    setCookie(reply, services, pendingCookie, '', { ...pendingOptions, seconds: 0 });
    const proof = { method: 'password' as const, hasSecondFactor: true };
    await startSession(engine, services, request, reply, taken as unknown as Member, proof);
    return { ok: true };
  }

  app.post('/session/second-factor', { config }, async (request, reply) => {
    const given = readBody(answer, request.body);
    const { token, pending } = await pendingOf(request);
    const { identityId } = pending;
    const { locks } = await takeSecondFactorAttempt(engine.database, identityId);
    const { method } = given;
    if (!(await isRight(given, identityId, pending.data.challenge))) {
      await auditWrongFactor(engine, request, identityId, method, locks);
      throw new Problem(401, 'wrong_code', 'This code is not right, or was used before.');
    }
    await forgiveSecondFactor(engine.database, identityId);
    await auditIdentity(engine, request, identityId, 'secondFactor.accepted', { method });
    if (method === 'recoveryCode') notifyPerson(engine, services, request, identityId, 'recoveryCodeUsed');
    return finish(request, reply, token);
  });

  app.post('/session/second-factor/passkey-options', { config }, async (request) => {
    const { token, pending } = await pendingOf(request);
    const options = await askForPasskey(engine, services, { identityId: pending.identityId });
    await addToCeremony(engine.database, token, { challenge: options.challenge });
    return { data: options };
  });

  /** Before changing how one signs in, by whatever the person has: their password, or a code of their app. */
  app.post(
    '/session/confirmation',
    { config: { permission: 'signedIn', isForEnrolment: true } },
    async (request, reply) => {
      const given = readBody(
        z.union([z.strictObject({ password: z.string().max(1000) }), z.strictObject({ code: z.string().max(20) })]),
        request.body,
      );
      const { id, email, sessionId } = await identityOf(engine, request);
      if ('password' in given) {
        const { locks } = await takeSignInAttempt(engine.database, email.toLowerCase(), request.ip);
        const [identity] = await engine.database.queryGlobal<{ hash: string | null }>(
          'select password_hash as hash from auth.identity where id = $1',
          [id],
        );
        if (!(await verifyPassword(given.password, identity?.hash ?? null))) {
          await auditWrongFactor(engine, request, id, 'password', locks);
          throw invalid([{ path: 'password', code: 'wrong_password', message: 'is not your password' }]);
        }
        await forgiveSignIn(engine.database, email.toLowerCase(), request.ip);
      } else {
        const { locks } = await takeSecondFactorAttempt(engine.database, id);
        if (!(await acceptCode(engine, services, id, given.code))) {
          await auditWrongFactor(engine, request, id, 'authenticator', locks);
          throw invalid([{ path: 'code', code: 'wrong_code', message: 'is not the code that the app shows now' }]);
        }
        await forgiveSecondFactor(engine.database, id);
      }
      await engine.database.queryGlobal('update auth.session set confirmed_at = now() where id = $1', [sessionId]);
      const method = 'password' in given ? 'password' : 'authenticator';
      await auditIdentity(engine, request, id, 'secondFactor.confirmed', { method });
      return reply.code(204).send();
    },
  );
}
