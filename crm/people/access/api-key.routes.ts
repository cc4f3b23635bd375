import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { recordAudit } from '#core/engine/audit/append-audit.ts';
import { auditOf } from '#core/engine/audit/audit-event.ts';
import type { Engine } from '#core/engine/engine.ts';
import { readBody } from '#core/engine/http/body.ts';
import { idOf, principalOf } from '#core/engine/http/request.ts';
import type { Services } from '#core/engine/services.ts';
import { newId } from '#core/kit/ids.ts';
import { badRequest, notFound } from '#core/kit/problem.ts';
import { newSecret } from '../session/tokens.ts';

const newKey = z.strictObject({
  name: z.string().trim().min(1).max(120),
  /** The key may do what this user may; the asker unless told. */
  userId: z.uuid().optional(),
  expiresAt: z.iso.datetime({ offset: true }).optional(),
});

/** Makes a key; its token is told once and kept only as a hash. */
export async function makeApiKey(
  engine: Engine,
  workspaceId: number,
  userId: string,
  name: string,
  expiresAt?: string,
) {
  const { token, hash } = newSecret('rk');
  const id = newId();
  await engine.database.queryGlobal(
    'insert into auth.api_key (id, workspace_id, user_id, name, prefix, key_hash, expires_at) values ($1, $2, $3, $4, $5, $6, $7)',
    [id, workspaceId, userId, name, token.slice(0, 10), hash, expiresAt ?? null],
  );
  return { id, token };
}

export default function addApiKeyRoutes(app: FastifyInstance, engine: Engine, services: Services) {
  const config = { permission: 'settings:integrations' as const };

  app.get('/api-keys', { config }, async (request) => ({
    data: await engine.database.queryGlobal(
      `select id, name, prefix, user_id as "userId", created_at as "createdAt", expires_at as "expiresAt", last_used_at as "lastUsedAt"
       from auth.api_key where workspace_id = $1 and revoked_at is null order by created_at desc`,
      [principalOf(request).workspaceId],
    ),
  }));

  app.post('/api-keys', { config }, async (request, reply) => {
    const principal = principalOf(request);
    const { name, userId, expiresAt } = readBody(newKey, request.body);
    const owner = userId ?? principal.userId!;
    if (!(await engine.loadPrincipal(principal.workspaceId, owner)))
      throw badRequest('unknown_reference', 'There is no active user with this id.', 'userId');
    const { id, token } = await makeApiKey(engine, principal.workspaceId, owner, name, expiresAt);
    const details = { key: id, name, owner, expiresAt: expiresAt ?? null };
    await recordAudit(engine.database, auditOf(principal, 'key.made', { details }));
    return reply.code(201).send({ data: { id, name, prefix: token.slice(0, 10), token } });
  });

  app.delete('/api-keys/:id', { config }, async (request, reply) => {
    const principal = principalOf(request);
    const { workspaceId } = principal;
    const rows = await engine.database.queryGlobal<{ id: string; name: string }>(
      'update auth.api_key set revoked_at = now() where workspace_id = $1 and id = $2 and revoked_at is null returning id, name',
      [workspaceId, idOf(request)],
    );
    if (rows.length === 0) throw notFound('The key');
    const details = { key: rows[0]!.id, name: rows[0]!.name };
    await recordAudit(engine.database, auditOf(principal, 'key.revoked', { details }));
    await services.announce({ kind: 'people', workspaceId });
    return reply.code(204).send();
  });
}
