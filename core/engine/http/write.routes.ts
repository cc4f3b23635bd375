import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Transaction } from '#core/database/database.ts';
import { bind, sql } from '#core/kit/sql.ts';
import type { Engine } from '../engine.ts';
import type { ObjectModel } from '../model/model.ts';
import { Operation } from '../operations/operation.ts';
import { compileRecord } from '../query/list.ts';
import { recordParam } from '../query/record-params.ts';
import type { Scope } from '../query/row.ts';
import { type Answer, answerOnce } from './idempotency.ts';
import { remember } from './remember.ts';
import { expectedVersion, idOf, objectOf, scopeOf, sendJson } from './request.ts';

/** Runs the write in a transaction and answers with the record as it then is, read in the same transaction. */
async function write(
  engine: Engine,
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  act: (operation: Operation, object: ObjectModel) => Promise<string>,
): Promise<FastifyReply> {
  const scope = await scopeOf(engine, request);
  const object = objectOf(scope, request);
  const { principal, model } = scope;
  const operationId = { value: '' };
  const answer = await engine.database.transact(principal.workspaceId, (transaction) =>
    answerOnce(request, principal, transaction, async () => {
      const operation = new Operation(engine, model, principal, transaction);
      operationId.value = operation.id;
      const id = await act(operation, object);
      return answerWith(transaction, scope, object, id, status, request.headers['idempotency-key'] === undefined);
    }),
  );
  if (answer.etag) reply.header('etag', answer.etag);
  if (operationId.value) reply.header('rapport-operation', operationId.value);
  return sendJson(reply, answer.body, answer.status);
}

async function answerWith(
  transaction: Transaction,
  scope: Scope,
  object: ObjectModel,
  id: string,
  status: number,
  isLast: boolean,
): Promise<Answer> {
  const compiled = remember(scope, `answer:${object.name}`, () =>
    compileRecord(object, { isSingle: true }, scope, sql`${recordParam}`),
  );
  const values = bind(compiled.values, { ...scope.principal, recordId: id });
  const statement = { text: compiled.text, values };
  // Without a key to keep the answer under, reading it is the last thing to do: the commit travels along.
  const [result] = await (isLast ? transaction.runLast(statement) : transaction.run(statement));
  const row = result!.rows[0];
  // Written, but no longer visible to the writer (given away, say): the id is all there is to tell.
  if (!row) return { status, body: JSON.stringify({ data: { id } }) };
  return { status, body: `{"data":${row[1]}}`, etag: `"${row[0]}"` };
}

/** Creating, changing, deleting and restoring records of every object. */
export function addWriteRoutes(app: FastifyInstance, engine: Engine) {
  const config = { permission: 'signedIn' as const };

  app.post('/:objects', { config }, (request, reply) =>
    write(
      engine,
      request,
      reply,
      201,
      async (operation, object) => (await operation.createRecord(object.name, request.body)).id,
    ),
  );

  app.patch('/:objects/:id', { config }, (request, reply) => {
    const id = idOf(request);
    const version = expectedVersion(request);
    return write(engine, request, reply, 200, async (operation, object) => {
      const options = version === undefined ? {} : { expectedVersion: version };
      return (await operation.updateRecord(object.name, id, request.body, options)).id;
    });
  });

  app.delete('/:objects/:id', { config }, async (request, reply) => {
    const id = idOf(request);
    const version = expectedVersion(request);
    const scope = await scopeOf(engine, request);
    const object = objectOf(scope, request);
    const operationId = await engine.database.transact(scope.principal.workspaceId, async (transaction) => {
      const operation = new Operation(engine, scope.model, scope.principal, transaction);
      await operation.removeRecord(object.name, id, version === undefined ? {} : { expectedVersion: version });
      return operation.id;
    });
    return reply.code(204).header('rapport-operation', operationId).send();
  });

  app.post('/:objects/:id/restoration', { config }, (request, reply) => {
    const id = idOf(request);
    return write(
      engine,
      request,
      reply,
      200,
      async (operation, object) => (await operation.restoreRecord(object.name, id)).id,
    );
  });
}
