import type { FastifyRequest } from 'fastify';
import { recordAudit } from '#core/engine/audit/append-audit.ts';
import type { Engine } from '#core/engine/engine.ts';
import { Problem } from '#core/kit/problem.ts';
import type { Member } from '../../session/start-session.ts';

/**
 * Throws 403 where the workspace lets people of the address's domain in through their identity provider only.
 * Administrators are let in all the same: somebody must be able to put a broken connection right.
 */
export async function refuseWhereSsoIsTheOnlyWay(
  engine: Engine,
  request: FastifyRequest,
  { workspaceId, userId }: Omit<Member, 'identityId'>,
  email: string,
): Promise<void> {
  const [connection] = await engine.database.queryGlobal<{ id: string }>(
    `select c.id from auth.sso_domain d
       join auth.sso_connection c on c.workspace_id = d.workspace_id and c.id = d.connection_id
     where d.domain = split_part(lower($2), '@', 2) and d.workspace_id = $1 and c.is_enabled and c.is_only_way`,
    [workspaceId, email],
  );
  if (!connection) return;
  const principal = await engine.loadPrincipal(workspaceId, userId);
  if (principal?.profile.isAdministrator) return;
  await recordAudit(engine.database, {
    workspaceId,
    kind: 'signIn.failed',
    actorId: userId,
    address: request.ip,
    about: { object: 'user', id: userId },
    details: { device: request.headers['user-agent']?.slice(0, 300) ?? null, reason: 'singleSignOnOnly' },
  });
  throw new Problem(403, 'single_sign_on_only', 'Your company signs in through its identity provider only.', {
    extra: { connectionId: connection.id },
  });
}

/** The same for whoever has shown who they are otherwise. */
export async function refusePasswordWhereSsoIsTheOnlyWay(
  engine: Engine,
  request: FastifyRequest,
  member: Member,
): Promise<void> {
  const [identity] = await engine.database.queryGlobal<{ email: string }>(
    'select email from auth.identity where id = $1',
    [member.identityId],
  );
  if (identity) await refuseWhereSsoIsTheOnlyWay(engine, request, member, identity.email);
}
