import type { Engine } from '#core/engine/engine.ts';
import type { Member } from './start-session.ts';

/** The person's place in the workspace, or in the first where they are active. Undefined when there is none. */
export async function findMember(
  engine: Engine,
  identityId: string,
  workspaceId?: number | null,
): Promise<Member | undefined> {
  const places = await engine.database.queryGlobal<{ workspaceId: number; userId: string }>(
    'select workspace_id as "workspaceId", user_id as "userId" from auth.membership where identity_id = $1 and ($2::int is null or workspace_id = $2) order by workspace_id',
    [identityId, workspaceId ?? null],
  );
  for (const place of places)
    if (await engine.loadPrincipal(place.workspaceId, place.userId)) return { identityId, ...place };
  return undefined;
}
