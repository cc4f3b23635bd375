import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { isGrantee } from '#core/engine/access/share.ts';
import type { Engine } from '#core/engine/engine.ts';
import { readBody } from '#core/engine/http/body.ts';
import { idOf, principalOf } from '#core/engine/http/request.ts';
import { openOperation } from '#core/engine/operations/operation-log.ts';
import { newId } from '#core/kit/ids.ts';
import { badRequest, notFound } from '#core/kit/problem.ts';
import { countTransfer, isOwned, type Transfer } from './transfer.ts';

const body = z.strictObject({
  to: z.uuid().nullable(),
  objects: z.array(z.string().max(60)).max(200).optional(),
  preview: z.boolean().default(false),
});

/** Handing everything that somebody owns to somebody else: when they leave, or change their work. */
export default function addTransferRoutes(app: FastifyInstance, engine: Engine) {
  app.post('/users/:id/transfer', { config: { permission: 'settings:people', cost: 20 } }, async (request, reply) => {
    const principal = principalOf(request);
    const { workspaceId, userId } = principal;
    const given = readBody(body, request.body);
    const from = idOf(request);
    for (const id of [from, given.to])
      if (id && !(await isGrantee(engine.database, workspaceId, 'user', id))) throw notFound('The user');
    if (given.to === from) throw badRequest('same_person', 'Somebody else has to receive them.', 'to');
    const transfer = { from, to: given.to, objects: await objectsOf(workspaceId, given.objects) };
    const objects = await countTransfer(engine, principal, transfer);
    if (given.preview) return { data: { objects } };
    const operationId = newId();
    const total = objects.reduce((sum, { count }) => sum + count, 0);
    await engine.database.transact(workspaceId, async (transaction) => {
      const summary = { from, to: given.to, objects };
      await openOperation(transaction, { id: operationId, kind: 'transfer', actorId: userId, total, summary });
      const payload = { workspaceId, userId, transfer, operationId };
      await transaction.query('select data.enqueue($1, $2)', ['transferRecords', JSON.stringify(payload)]);
    });
    return reply.code(202).send({ data: { operation: operationId, objects } });
  });

  /** The objects asked for, or all whose records have owners. */
  async function objectsOf(workspaceId: number, asked: string[] | undefined): Promise<Transfer['objects']> {
    const model = await engine.models.of(workspaceId);
    const owned = [...model.objects.values()].filter(isOwned).map(({ name }) => name);
    const unknown = asked?.find((name) => !owned.includes(name));
    if (unknown) throw badRequest('unknown_object', `"${unknown}" has no owners.`, 'objects');
    return asked ?? owned;
  }
}
