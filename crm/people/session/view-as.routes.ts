import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { recordAudit } from '#core/engine/audit/append-audit.ts';
import { auditOf } from '#core/engine/audit/audit-event.ts';
import type { Engine } from '#core/engine/engine.ts';
import { readBody } from '#core/engine/http/body.ts';
import { principalOf } from '#core/engine/http/request.ts';
import type { Services } from '#core/engine/services.ts';
import { badRequest, forbidden, notFound } from '#core/kit/problem.ts';
import { tokenOf } from './authenticate.ts';
import { hashToken } from './tokens.ts';

/** Looking at the workspace with somebody else's eyes: to understand what they see, never to act in their name. */
export default function addViewAsRoutes(app: FastifyInstance, engine: Engine, services: Services) {
  async function look(request: FastifyRequest, userId: string | null): Promise<void> {
    await engine.database.queryGlobal('update auth.session set viewed_user_id = $2 where token_hash = $1', [
      hashToken(tokenOf(request)!),
      userId,
    ]);
    await services.announce({ kind: 'people', workspaceId: principalOf(request).workspaceId });
  }

  app.post('/session/view-as', { config: { permission: 'settings:audit' } }, async (request) => {
    const principal = principalOf(request);
    const { userId } = readBody(z.strictObject({ userId: z.uuid() }), request.body);
    if (principal.cause.type !== 'user')
      throw badRequest('no_session', 'Keys look as whoever they belong to; make one for the other person.');
    if (userId === principal.userId) throw badRequest('same_person', 'These are your own eyes.', 'userId');
    const other = await engine.loadPrincipal(principal.workspaceId, userId);
    if (!other) throw notFound('The user');
    // Nobody sees settings through others that they are not trusted with themselves.
    for (const part of other.profile.settings)
      if (!principal.profile.settings.has(part))
        throw forbidden('This person is trusted with settings that you are not trusted with.');
    await recordAudit(
      engine.database,
      auditOf(principal, 'impersonation.began', { about: { object: 'user', id: userId } }),
    );
    await look(request, userId);
    return { ok: true };
  });

  app.delete('/session/view-as', { config: { permission: 'signedIn' } }, async (request, reply) => {
    const principal = principalOf(request);
    if (!principal.viewerId) throw notFound('Somebody else’s view');
    const about = { object: 'user', id: principal.userId! };
    await recordAudit(engine.database, auditOf(principal, 'impersonation.ended', { about }));
    await look(request, null);
    return reply.code(204).send();
  });
}
