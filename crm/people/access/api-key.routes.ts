import { BlockList } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { mayManage } from '#core/engine/access/settings-permission.ts';
import { recordAudit } from '#core/engine/audit/append-audit.ts';
import { auditOf } from '#core/engine/audit/audit-event.ts';
import type { Engine } from '#core/engine/engine.ts';
import { readBody } from '#core/engine/http/body.ts';
import { idOf, principalOf } from '#core/engine/http/request.ts';
import type { Services } from '#core/engine/services.ts';
import { newId } from '#core/kit/ids.ts';
import { badRequest, forbidden, invalid, notFound } from '#core/kit/problem.ts';
import type { SignedIn } from '../session/principals.ts';
import { newSecret } from '../session/tokens.ts';
import { addRange } from '../sign-in/key-scope/key-scope.ts';

const newKey = z.strictObject({
  name: z.string().trim().min(1).max(120),
  /** The key may do what this user may; the asker unless told. */
  userId: z.uuid().optional(),
  expiresAt: z.iso.datetime({ offset: true }).optional(),
  access: z.enum(['readOnly', 'readWrite', 'provisioning']).default('readWrite'),
  /** Names of the only objects it is for. */
  objects: z.array(z.string().max(60)).min(1).max(200).optional(),
  /** Where alone it may be used from: addresses and ranges such as 192.0.2.0/24, of IPv4 and IPv6. */
  allowedAddresses: z.array(z.string().max(60)).min(1).max(100).optional(),
});

type KeyLimits = Partial<Pick<z.infer<typeof newKey>, 'expiresAt' | 'access' | 'objects' | 'allowedAddresses'>>;

/** Throws 422 unless the objects exist and the addresses are some. */
async function checkLimits(engine: Engine, workspaceId: number, { objects, allowedAddresses }: KeyLimits) {
  const model = await engine.models.of(workspaceId);
  const unknown = objects?.findIndex((name) => !model.objects.has(name)) ?? -1;
  if (unknown >= 0)
    throw invalid([{ path: `objects.${unknown}`, code: 'unknown_object', message: 'is not an object here' }]);
  const errors = (allowedAddresses ?? []).flatMap((range, index) => {
    try {
      addRange(new BlockList(), range);
      return [];
    } catch {
      return [
        {
          path: `allowedAddresses.${index}`,
          code: 'not_an_address_range',
          message: `"${range}" is not an address or a range such as 192.0.2.0/24`,
        },
      ];
    }
  });
  if (errors.length > 0) throw invalid(errors);
}

/** Makes a key; its token is told once and kept only as a hash. */
export async function makeApiKey(
  engine: Engine,
  workspaceId: number,
  userId: string,
  name: string,
  { expiresAt, access = 'readWrite', objects, allowedAddresses }: KeyLimits = {},
) {
  const { token, hash } = newSecret('rk');
  const id = newId();
  await engine.database.queryGlobal(
    'insert into auth.api_key (id, workspace_id, user_id, name, prefix, key_hash, expires_at, access, objects, allowed_addresses) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
    [
      id,
      workspaceId,
      userId,
      name,
      token.slice(0, 10),
      hash,
      expiresAt ?? null,
      access,
      objects ?? null,
      allowedAddresses ?? null,
    ],
  );
  return { id, token };
}

export default function addApiKeyRoutes(app: FastifyInstance, engine: Engine, services: Services) {
  const config = { permission: 'settings:integrations' as const };

  app.get('/api-keys', { config }, async (request) => ({
    data: await engine.database.queryGlobal(
      `select id, name, prefix, user_id as "userId", created_at as "createdAt", expires_at as "expiresAt", last_used_at as "lastUsedAt",
         access, objects, allowed_addresses as "allowedAddresses"
       from auth.api_key where workspace_id = $1 and revoked_at is null order by created_at desc`,
      [principalOf(request).workspaceId],
    ),
  }));

  app.post('/api-keys', { config }, async (request, reply) => {
    const principal = principalOf(request);
    const { name, userId, ...limits } = readBody(newKey, request.body);
    if ((principal as SignedIn).keyScope?.isLimited)
      throw forbidden('A key with limits makes no keys: they would lack its limits.');
    await checkLimits(engine, principal.workspaceId, limits);
    const owner = userId ?? principal.userId!;
    // What acts for somebody else, or says who the users are, could make its maker more than they are.
    if ((owner !== principal.userId || limits.access === 'provisioning') && !mayManage(principal, 'security'))
      throw forbidden('Your role does not allow you to make keys for others, or for provisioning.');
    if (!(await engine.loadPrincipal(principal.workspaceId, owner)))
      throw badRequest('unknown_reference', 'There is no active user with this id.', 'userId');
    const { id, token } = await makeApiKey(engine, principal.workspaceId, owner, name, limits);
    const details = { key: id, name, owner, ...limits };
    await recordAudit(engine.database, auditOf(principal, 'key.made', { details }));
    return reply.code(201).send({ data: { id, name, prefix: token.slice(0, 10), token, ...limits } });
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
