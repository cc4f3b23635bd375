import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Engine } from '#core/engine/engine.ts';
import { readBody } from '#core/engine/http/body.ts';
import { idOf, principalOf } from '#core/engine/http/request.ts';
import type { Services } from '#core/engine/services.ts';
import { notFound, Problem } from '#core/kit/problem.ts';
import { setCookie } from '../sign-in/ceremony/cookies.ts';
import { forgiveSignIn, takeSignInAttempt } from '../sign-in/lockout/lockout.ts';
import { passFirstFactor } from '../sign-in/second-factor/pass-first-factor.ts';
import { auditSignInFailure, auditSignOut } from './audit-session.ts';
import { sessionCookie, tokenOf } from './authenticate.ts';
import { describeSession } from './describe-session.ts';
import { findMember } from './find-member.ts';
import { verifyPassword } from './password.ts';
import { hashToken } from './tokens.ts';

const credentials = z.strictObject({
  email: z.string().max(320),
  password: z.string().max(1000),
  workspaceId: z.number().int().optional(),
});

export default function addSessionRoutes(app: FastifyInstance, engine: Engine, services: Services) {
  app.post('/session', { config: { permission: 'public' } }, async (request, reply) => {
    const { email, password, workspaceId } = readBody(credentials, request.body);
    const address = email.trim().toLowerCase();
    const { locks } = await takeSignInAttempt(engine.database, address, request.ip);
    const [identity] = await engine.database.queryGlobal<{ id: string; password_hash: string | null }>(
      'select id, password_hash from auth.identity where lower(email) = $1',
      [address],
    );
    const isRight = await verifyPassword(password, identity?.password_hash ?? null);
    const member = isRight ? await findMember(engine, identity!.id, workspaceId) : undefined;
    // One sentence for every reason: an address tells nothing about whether it is known here.
    if (!member) {
      auditSignInFailure(engine, request, identity?.id, { isRight, locks });
      throw new Problem(401, 'wrong_credentials', 'The e-mail address or the password is wrong.');
    }
    await forgiveSignIn(engine.database, address, request.ip);
    return passFirstFactor(engine, services, reply, request, member);
  });

  app.get('/session', { config: { permission: 'signedIn', isForEnrolment: true } }, (request) =>
    describeSession(engine, request),
  );

  app.delete('/session', { config: { permission: 'signedIn', isForEnrolment: true } }, async (request, reply) => {
    const token = tokenOf(request);
    if (token) await engine.database.queryGlobal('delete from auth.session where token_hash = $1', [hashToken(token)]);
    await auditSignOut(engine, request, 'signIn.ended');
    await services.announce({ kind: 'people', workspaceId: principalOf(request).workspaceId });
    setCookie(reply, services, sessionCookie, '', { seconds: 0 });
    return reply.code(204).send();
  });

  app.delete('/sessions', { config: { permission: 'signedIn' } }, async (request, reply) => {
    const { workspaceId, userId } = principalOf(request);
    await engine.database.queryGlobal(
      'delete from auth.session where identity_id in (select identity_id from auth.membership where workspace_id = $1 and user_id = $2)',
      [workspaceId, userId],
    );
    await auditSignOut(engine, request, 'signIn.endedEverywhere');
    await services.announce({ kind: 'people', workspaceId });
    setCookie(reply, services, sessionCookie, '', { seconds: 0 });
    return reply.code(204).send();
  });

  app.get('/sessions', { config: { permission: 'signedIn' } }, async (request) => {
    const { workspaceId, userId, credential } = principalOf(request);
    const rows = await engine.database.queryGlobal<{ id: string }>(
      'select id, user_agent as "userAgent", address, method, has_second_factor as "hasSecondFactor", created_at as "createdAt", expires_at as "expiresAt" from auth.session where workspace_id = $1 and user_id = $2 and expires_at > now() order by created_at desc',
      [workspaceId, userId],
    );
    return { data: rows.map((row) => ({ ...row, isCurrent: row.id === credential })) };
  });

  app.delete('/sessions/:id', { config: { permission: 'signedIn' } }, async (request, reply) => {
    const { workspaceId, userId } = principalOf(request);
    const rows = await engine.database.queryGlobal(
      'delete from auth.session where workspace_id = $1 and user_id = $2 and id = $3 returning id',
      [workspaceId, userId, idOf(request)],
    );
    if (rows.length === 0) throw notFound('The session');
    await auditSignOut(engine, request, 'signIn.endedElsewhere', { session: idOf(request) });
    await services.announce({ kind: 'people', workspaceId });
    return reply.code(204).send();
  });
}
