import type { Engine } from '#core/engine/engine.ts';
import { Problem } from '#core/kit/problem.ts';
import type { Member } from '../../session/start-session.ts';

/**
 * Throws 403 where the workspace lets people of the address's domain in through their identity provider only.
 * Administrators are let in all the same: somebody must be able to put a broken connection right.
 */
export async function refusePasswordWhereSsoIsTheOnlyWay(engine: Engine, member: Member): Promise<void> {
  const [connection] = await engine.database.queryGlobal<{ id: string }>(
    `select c.id from auth.identity i
       join auth.sso_domain d on d.domain = split_part(lower(i.email), '@', 2) and d.workspace_id = $2
       join auth.sso_connection c on c.workspace_id = d.workspace_id and c.id = d.connection_id
     where i.id = $1 and c.is_enabled and c.is_only_way`,
    [member.identityId, member.workspaceId],
  );
  if (!connection) return;
  const principal = await engine.loadPrincipal(member.workspaceId, member.userId);
  if (principal?.profile.isAdministrator) return;
  throw new Problem(403, 'single_sign_on_only', 'Your company signs in through its identity provider only.', {
    extra: { connectionId: connection.id },
  });
}
