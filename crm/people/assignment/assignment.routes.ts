import type { FastifyInstance } from 'fastify';
import { assertMay } from '#core/engine/access/access.ts';
import type { Engine } from '#core/engine/engine.ts';
import { readRecord } from '#core/engine/http/read.routes.ts';
import { idOf, objectOf, scopeOf } from '#core/engine/http/request.ts';
import { Operation } from '#core/engine/operations/operation.ts';
import { notFound, Problem } from '#core/kit/problem.ts';
import { assign } from './assign.ts';
import { findAssignable } from './assignable.ts';
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
    const [inUse] = await engine.database.query(
      workspaceId,
      'select 1 from read.assignment_rule where workspace_id = $1 and object = $2 and is_active and deleted_at is null limit 1',
      [workspaceId, object.name],
    );
    return { data: (await readDecision(engine.database, workspaceId, id)) ?? null, hasRules: inUse !== undefined };
  });

  app.post('/:objects/:id/assignment', { config: { permission: 'signedIn', cost: 2 } }, async (request, reply) => {
    const scope = await scopeOf(engine, request);
    const object = objectOf(scope, request);
    const id = idOf(request);
    const { principal, model } = scope;
    if (!findAssignable(object.name)) throw notFound(`Assignment of ${object.definition.pluralLabel.en.toLowerCase()}`);
    assertMay(principal, object, 'update');
    const operationId = await engine.database.transact(principal.workspaceId, async (transaction) => {
      const operation = new Operation(engine, model, principal, transaction);
      const held = await operation.hold(object, id, 'update');
      if (held.isDeleted) throw notFound(`The ${object.definition.label.en.toLowerCase()}`);
      const decision = await assign(operation, object.name, id);
      if (!decision)
        throw new Problem(409, 'no_rule_fits', 'No assignment rule in use fits this record; its owner stays as it is.');
      return operation.id;
    });
    reply.header('rapport-operation', operationId);
    return { data: await readDecision(engine.database, principal.workspaceId, id) };
  });
}
