import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { recordAudit } from '#core/engine/audit/append-audit.ts';
import { auditOf } from '#core/engine/audit/audit-event.ts';
import type { Engine } from '#core/engine/engine.ts';
import { readBody } from '#core/engine/http/body.ts';
import { idOf, principalOf } from '#core/engine/http/request.ts';
import type { Services } from '#core/engine/services.ts';
import { notFound, Problem } from '#core/kit/problem.ts';
import { announceEnd } from '../../session/password-reset.routes.ts';
import { notifyPerson } from '../device/notify-person.ts';

const changes = z.strictObject({ requireSecondFactor: z.boolean() });

/** How a company's people sign in, and letting one in again who lost their phone. */
export default function addSecurityRoutes(app: FastifyInstance, engine: Engine, services: Services) {
  const config = { permission: 'settings:security' as const };
  const { database } = engine;

  async function readSecurity(workspaceId: number) {
    const [row] = await database.queryGlobal<{ requireSecondFactor: boolean; people: number; ready: number }>(
      `select coalesce(w.settings->'security'->>'requireSecondFactor' = 'true', false) as "requireSecondFactor",
         count(m.identity_id)::int as people,
         count(m.identity_id) filter (where exists (select 1 from auth.authenticator a where a.identity_id = m.identity_id and a.confirmed_at is not null)
           or exists (select 1 from auth.passkey p where p.identity_id = m.identity_id))::int as ready
       from data.workspace w left join auth.membership m on m.workspace_id = w.id where w.id = $1 group by w.id`,
      [workspaceId],
    );
    return row;
  }

  app.get('/workspace/security', { config }, async (request) => ({
    data: await readSecurity(principalOf(request).workspaceId),
  }));

  app.patch('/workspace/security', { config }, async (request) => {
    const { workspaceId } = principalOf(request);
    const given = readBody(changes, request.body);
    await database.queryGlobal(
      `update data.workspace set settings = jsonb_set(settings, '{security}', coalesce(settings->'security', '{}') || $2::jsonb) where id = $1`,
      [workspaceId, JSON.stringify(given)],
    );
    const details = { what: 'security', given };
    await recordAudit(database, auditOf(principalOf(request), 'settings.changed', { details }));
    await services.announce({ kind: 'people', workspaceId });
    return { data: await readSecurity(workspaceId) };
  });

  app.delete('/users/:id/second-factors', { config }, async (request, reply) => {
    const { workspaceId } = principalOf(request);
    const [member] = await database.queryGlobal<{ identityId: string; isElsewhere: boolean }>(
      `select m.identity_id as "identityId",
         exists (select 1 from auth.membership o where o.identity_id = m.identity_id and o.workspace_id <> $1) as "isElsewhere"
       from auth.membership m where m.workspace_id = $1 and m.user_id = $2`,
      [workspaceId, idOf(request)],
    );
    if (!member) throw notFound('The user');
    // How they sign in elsewhere is not this company's to weaken.
    if (member.isElsewhere)
      throw new Problem(
        409,
        'belongs_elsewhere',
        'This person belongs to another workspace too, and uses a recovery code.',
      );
    for (const table of ['authenticator', 'passkey', 'recovery_code', 'session'])
      await database.queryGlobal(`delete from auth.${table} where identity_id = $1`, [member.identityId]);
    const about = { object: 'user', id: idOf(request) };
    await recordAudit(database, auditOf(principalOf(request), 'secondFactor.reset', { about }));
    await announceEnd(engine, services, member.identityId);
    notifyPerson(engine, services, request, member.identityId, 'factorRemoved');
    return reply.code(204).send();
  });
}
