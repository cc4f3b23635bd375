import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { badRequest } from '#core/kit/problem.ts';
import { assertMay } from '../access/access.ts';
import type { Engine } from '../engine.ts';
import { type BulkRequest, countBulk, openBulk, runBulk } from '../operations/bulk.ts';
import { readBody } from './body.ts';
import { objectOf, principalOf, scopeOf } from './request.ts';

/** More records than this are changed by a job; the answer is then 202 and the operation tells its progress. */
const mostAtOnce = 500;

const schema = z.strictObject({
  ids: z.array(z.uuid()).min(1).max(10_000).optional(),
  filter: z.unknown().optional(),
  q: z.string().max(200).optional(),
  operation: z.enum(['update', 'delete', 'restore']),
  changes: z.record(z.string(), z.unknown()).optional(),
  preview: z.boolean().optional(),
});

/** One change of many records. */
export function addBulkRoutes(app: FastifyInstance, engine: Engine) {
  app.post('/:objects/bulk', { config: { permission: 'signedIn', cost: 5 } }, async (request, reply) => {
    const scope = await scopeOf(engine, request);
    const object = objectOf(scope, request);
    const { preview, ...given } = readBody(schema, request.body);
    if (!given.ids && given.filter === undefined && !given.q)
      throw badRequest('no_selection', 'Say which records: ids, filter or q. {"filter": {"and": []}} means all.');
    for (const key of Object.keys(given.changes ?? {}))
      if (!object.fields.has(key))
        throw badRequest(
          'unknown_field',
          `${object.definition.label.en} has no field "${key.slice(0, 60)}".`,
          `changes.${key.slice(0, 60)}`,
        );
    const asked: BulkRequest = { ...given, object: object.name };
    const principal = principalOf(request);
    if (preview) {
      assertMay(principal, object, 'bulk');
      return { count: await countBulk(engine, scope.model, principal, asked) };
    }
    const { id, count } = await openBulk(engine, scope.model, principal, asked);
    if (count <= mostAtOnce) return runBulk(engine, principal, asked, id);
    await engine.database.query(principal.workspaceId, 'select data.enqueue($1, $2)', [
      'bulk',
      JSON.stringify({ workspaceId: principal.workspaceId, userId: principal.userId, request: asked, operationId: id }),
    ]);
    return reply.code(202).send({ operation: id, count, isRunning: true });
  });
}
