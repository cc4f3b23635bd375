import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { permissionsOf } from '#core/engine/access/principal.ts';
import type { Engine } from '#core/engine/engine.ts';
import { readBody } from '#core/engine/http/body.ts';
import { principalOf } from '#core/engine/http/request.ts';
import type { Services } from '#core/engine/services.ts';
import { newId } from '#core/kit/ids.ts';
import { Problem } from '#core/kit/problem.ts';
import { AttemptLimit } from './attempt-limit.ts';
import { auditSignIn, auditSignInFailure, auditSignOut } from './audit-session.ts';
import { sessionCookie, tokenOf } from './authenticate.ts';
import { verifyPassword } from './password.ts';
import { hashToken, newSecret } from './tokens.ts';

const daysKept = 30;

/** Starts a session and sets its cookie. */
export async function startSession(
  engine: Engine,
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  member: { identityId: string; workspaceId: number; userId: string },
): Promise<void> {
  const { token, hash } = newSecret('rs');
  await engine.database.queryGlobal(
    `insert into auth.session (token_hash, id, identity_id, workspace_id, user_id, user_agent, address, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(days => $8))`,
    [
      hash,
      newId(),
      member.identityId,
      member.workspaceId,
      member.userId,
      request.headers['user-agent']?.slice(0, 300) ?? null,
      request.ip,
      daysKept,
    ],
  );
  await auditSignIn(engine, request, member);
  const secure = services.publicUrl().startsWith('https:') ? '; Secure' : '';
  reply.header(
    'set-cookie',
    `${sessionCookie}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${daysKept * 86_400}${secure}`,
  );
}

/** Who is signed in, where, and what they may do. */
export async function describeSession(engine: Engine, request: FastifyRequest): Promise<unknown> {
  const principal = principalOf(request);
  const [user] = await engine.database.query<Record<string, string | null>>(
    principal.workspaceId,
    'select id, name, email, title, phone from read."user" where workspace_id = $1 and id = $2',
    [principal.workspaceId, principal.userId],
  );
  const [workspace] = await engine.database.queryGlobal<Record<string, unknown>>(
    `select id, name, currency, time_zone as "timeZone", country, locale, fiscal_year_start as "fiscalYearStart",
       sample_operation_id is not null as "hasSampleData" from data.workspace where id = $1`,
    [principal.workspaceId],
  );
  const { role, locale, timeZone } = principal;
  return {
    user: { ...user, role, locale, timeZone },
    workspace,
    permissions: {
      isAdministrator: role === 'administrator',
      records: permissionsOf(role, false),
      setup: permissionsOf(role, true),
    },
  };
}

const credentials = z.strictObject({
  email: z.string().max(320),
  password: z.string().max(1000),
  workspaceId: z.number().int().optional(),
});

export default function addSessionRoutes(app: FastifyInstance, engine: Engine, services: Services) {
  const attempts = new AttemptLimit({ most: 10, withinMilliseconds: 15 * 60_000 });

  app.post('/session', { config: { permission: 'public' } }, async (request, reply) => {
    const { email, password, workspaceId } = readBody(credentials, request.body);
    const address = email.trim().toLowerCase();
    attempts.take(`${request.ip}:${address}`);
    const [identity] = await engine.database.queryGlobal<{ id: string; password_hash: string | null }>(
      'select id, password_hash from auth.identity where lower(email) = $1',
      [address],
    );
    const isRight = await verifyPassword(password, identity?.password_hash ?? null);
    const [member] = isRight
      ? await engine.database.queryGlobal<{ workspaceId: number; userId: string }>(
          'select workspace_id as "workspaceId", user_id as "userId" from auth.membership where identity_id = $1 and ($2::int is null or workspace_id = $2) order by workspace_id limit 1',
          [identity!.id, workspaceId ?? null],
        )
      : [];
    const [active] = member
      ? await engine.database.query<{ status: string }>(
          member.workspaceId,
          'select status from read."user" where workspace_id = $1 and id = $2 and deleted_at is null',
          [member.workspaceId, member.userId],
        )
      : [];
    // One sentence for every reason: an address tells nothing about whether it is known here.
    if (!member || !active || active.status === 'inactive') auditSignInFailure(engine, request, identity?.id, isRight);
    if (!member || !active || active.status === 'inactive')
      throw new Problem(401, 'wrong_credentials', 'The e-mail address or the password is wrong.');
    attempts.clear(`${request.ip}:${address}`);
    await startSession(engine, services, request, reply, { identityId: identity!.id, ...member });
    return { ok: true };
  });

  app.get('/session', { config: { permission: 'signedIn' } }, (request) => describeSession(engine, request));

  app.delete('/session', { config: { permission: 'signedIn' } }, async (request, reply) => {
    const token = tokenOf(request);
    if (token) await engine.database.queryGlobal('delete from auth.session where token_hash = $1', [hashToken(token)]);
    await auditSignOut(engine, request, 'signIn.ended');
    await services.announce({ kind: 'people', workspaceId: principalOf(request).workspaceId });
    reply.header('set-cookie', `${sessionCookie}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`);
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
    reply.header('set-cookie', `${sessionCookie}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`);
    return reply.code(204).send();
  });

  app.get('/sessions', { config: { permission: 'signedIn' } }, async (request) => {
    const { workspaceId, userId, credential } = principalOf(request);
    const rows = await engine.database.queryGlobal<{ id: string }>(
      'select id, user_agent as "userAgent", address, created_at as "createdAt", expires_at as "expiresAt" from auth.session where workspace_id = $1 and user_id = $2 and expires_at > now() order by created_at desc',
      [workspaceId, userId],
    );
    return { data: rows.map((row) => ({ ...row, isCurrent: row.id === credential })) };
  });
}
