import type { FastifyInstance } from 'fastify';
import { assertMay } from '#core/engine/access/access.ts';
import type { Engine } from '#core/engine/engine.ts';
import { answerOnce } from '#core/engine/http/idempotency.ts';
import { readRecord } from '#core/engine/http/read.routes.ts';
import { idOf, objectOf, scopeOf, sendJson } from '#core/engine/http/request.ts';
import { Operation } from '#core/engine/operations/operation.ts';
import { notFound, Problem } from '#core/kit/problem.ts';
import { assign } from './assign.ts';
import { findAssignable } from './assignable.ts';
import type { Ask } from './load-pools.ts';
import { readDecision } from './read-decision.ts';

/** To whom a record has been given and why, and giving it anew. */
export default function addAssignmentRoutes(app: FastifyInstance, engine: Engine) {
  app.get('/:objects/:id/assignment', { config: { permission: 'signedIn' } }, async (request) => {
    const scope = await scopeOf(engine, request);
    const object = objectOf(scope, request);
    const id = idOf(request);
    // Whoever may not see the record is not told who was considered for it either.
    await readRecord(engine, scope, object, id, { fields: object.titleField.key });
    const { workspaceId } = scope.principal;
    const ask: Ask = (text, values) => engine.database.query(workspaceId, text, [workspaceId, ...values]);
    const inUse = await ask(
      'select 1 from read.assignment_rule where workspace_id = $1 and object = $2 and is_active and deleted_at is null limit 1',
      [object.name],
    );
    return { data: (await readDecision(ask, id)) ?? null, hasRules: inUse.length > 0 };
  });

  app.post('/:objects/:id/assignment', { config: { permission: 'signedIn', cost: 2 } }, async (request, reply) => {
    const scope = await scopeOf(engine, request);
    const object = objectOf(scope, request);
    const id = idOf(request);
    const { principal, model } = scope;
    if (!findAssignable(object.name)) throw notFound(`Assignment of ${object.definition.pluralLabel.en.toLowerCase()}`);
    assertMay(principal, object, 'update');
    const answer = await engine.database.transact(principal.workspaceId, (transaction) =>
      answerOnce(request, principal, transaction, async () => {
        const operation = new Operation(engine, model, principal, transaction);
        const held = await operation.hold(object, id, 'update');
        if (held.isDeleted) throw notFound(`The ${object.definition.label.en.toLowerCase()}`);
        if (!(await assign(operation, object.name, id)))
          throw new Problem(
            409,
            'no_rule_fits',
            'No assignment rule in use fits this record; its owner stays as it is.',
          );
        const ask: Ask = (text, values) => transaction.query(text, [principal.workspaceId, ...values]);
        reply.header('rapport-operation', operation.id);
        return { status: 200, body: JSON.stringify({ data: await readDecision(ask, id) }) };
      }),
    );
    return sendJson(reply, answer.body, answer.status);
  });
}
