import type { FastifyRequest } from 'fastify';
import type { Engine } from '#core/engine/engine.ts';
import { principalOf } from '#core/engine/http/request.ts';
import type { SignedIn } from './principals.ts';

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
  const { profile, locale, timeZone, mustEnrol, viewerId } = principal as SignedIn;
  const [viewer] = viewerId
    ? await engine.database.query<{ id: string; name: string }>(
        principal.workspaceId,
        'select id, name from read."user" where workspace_id = $1 and id = $2',
        [principal.workspaceId, viewerId],
      )
    : [];
  const roles = profile.roles.map(({ id, key, name }) => ({ id, key, name }));
  return {
    user: { ...user, roles, locale, timeZone },
    workspace,
    ...(viewer && { viewer }),
    /** Nothing else works until the person has added a second factor. */
    mustAddSecondFactor: mustEnrol ?? false,
    permissions: {
      isAdministrator: profile.isAdministrator,
      settings: [...profile.settings],
    },
  };
}
