import type { FastifyInstance } from 'fastify';
import { newId } from '#core/kit/ids.ts';
import { forbidden, notFound, Problem } from '#core/kit/problem.ts';
import { mayManage } from '../access/settings-permission.ts';
import { recordAudit } from '../audit/append-audit.ts';
import { auditOf } from '../audit/audit-event.ts';
import type { Engine } from '../engine.ts';
import { findOperation, listOperations } from '../operations/operation-log.ts';
import { undoOperation } from '../operations/undo.ts';
import { idOf, principalOf } from './request.ts';

const mostAtOnce = 500;

/** Recent operations, their progress, and taking them back. */
export function addUndoRoutes(app: FastifyInstance, engine: Engine) {
  app.get('/operations', { config: { permission: 'signedIn' } }, async (request) => {
    return { data: await listOperations(engine.database, principalOf(request)) };
  });

  app.get('/operations/:id', { config: { permission: 'signedIn' } }, async (request) => {
    return { data: await findOperation(engine.database, principalOf(request), idOf(request)) };
  });

  app.post('/operations/:id/undo', { config: { permission: 'signedIn', cost: 5 } }, async (request, reply) => {
    const principal = principalOf(request);
    const id = idOf(request);
    const [about] = await engine.database.query<{
      records: number;
      actor: string | null;
      age: number;
      undone: string | null;
    }>(
      principal.workspaceId,
      `select count(distinct record_id)::int as records, min(actor_id::text) as actor, extract(epoch from now() - min(at))::float as age,
         (select undone_by::text from read.operation o where o.workspace_id = $1 and o.id = $2) as undone
       from read.change where workspace_id = $1 and operation_id = $2`,
      [principal.workspaceId, id],
    );
    if (!about || about.records === 0) throw notFound('The operation');
    if (about.actor !== principal.userId && !mayManage(principal, 'operations'))
      throw forbidden('You can undo what you did yourself; an administrator can undo the rest.');
    if (about.age > 30 * 86_400) throw new Problem(409, 'too_old', 'An operation can be undone for 30 days.');
    if (about.undone)
      throw new Problem(409, 'already_undone', 'This operation has been undone. Undo the undoing to bring it back.');
    if (about.actor !== principal.userId) {
      const details = { operation: id, records: about.records, madeBy: about.actor };
      await recordAudit(engine.database, auditOf(principal, 'undo.made', { details }));
    }
    if (about.records <= mostAtOnce) return undoOperation(engine, principal, id);
    const undoId = newId();
    await engine.database.query(principal.workspaceId, 'select data.enqueue($1, $2)', [
      'undo',
      JSON.stringify({ workspaceId: principal.workspaceId, userId: principal.userId, operationId: id, undoId }),
    ]);
    return reply.code(202).send({ operation: undoId, count: about.records, isRunning: true });
  });
}
