import { newId } from '#core/kit/ids.ts';
import { Problem } from '#core/kit/problem.ts';
import { bind, join, raw, render, sql } from '#core/kit/sql.ts';
import { assertMay } from '../access/access.ts';
import type { Principal } from '../access/principal.ts';
import type { Engine } from '../engine.ts';
import type { Model, ObjectModel } from '../model/model.ts';
import { listConditions } from '../query/list.ts';
import { firstRow, source } from '../query/row.ts';
import { Operation } from './operation.ts';
import { advanceOperation, closeOperation, openOperation } from './operation-log.ts';
import type { Document } from './rules.ts';

export interface BulkRequest {
  object: string;
  ids?: string[];
  filter?: unknown;
  q?: string;
  operation: 'update' | 'delete' | 'restore';
  changes?: Document;
}

export interface BulkResult {
  operation: string;
  count: number;
  /** Records that could not be changed, with why; the rest went through. */
  failed: { id: string; message: string }[];
}

const chunk = 200;
const mostFailures = 1_000;

/** Ids of the records meant, in order of id, after one. */
async function nextIds(
  engine: Engine,
  model: Model,
  principal: Principal,
  object: ObjectModel,
  request: BulkRequest,
  after: string,
): Promise<string[]> {
  const row = firstRow(object);
  const { from } = source(row);
  const conditions = listConditions({ ...request, isInTrash: request.operation === 'restore' }, row, {
    model,
    principal,
  });
  const given = request.ids ? [sql`t.id = any(${request.ids}::uuid[])`] : [];
  const { text, values } = render(
    sql`select t.id from ${from} where ${join([...conditions, ...given, sql`t.id > ${after}::uuid`], ' and ')} order by t.id limit ${raw(String(chunk))}`,
  );
  const rows = await engine.database.read(principal.workspaceId, { text, values: bind(values, principal) });
  return rows.map(([id]) => id!);
}

/** Exactly how many records are meant. */
export async function countBulk(
  engine: Engine,
  model: Model,
  principal: Principal,
  request: BulkRequest,
): Promise<number> {
  const object = model.object(request.object);
  const row = firstRow(object);
  const { from } = source(row);
  const conditions = listConditions({ ...request, isInTrash: request.operation === 'restore' }, row, {
    model,
    principal,
  });
  const given = request.ids ? [sql`t.id = any(${request.ids}::uuid[])`] : [];
  const { text, values } = render(sql`select count(*) from ${from} where ${join([...conditions, ...given], ' and ')}`);
  const rows = await engine.database.read(principal.workspaceId, { text, values: bind(values, principal) });
  return Number(rows[0]![0]);
}

/** Opens the operation that `runBulk` carries out. */
export async function openBulk(
  engine: Engine,
  model: Model,
  principal: Principal,
  request: BulkRequest,
): Promise<{ id: string; count: number }> {
  const object = model.object(request.object);
  assertMay(principal, object, 'bulk');
  assertMay(principal, object, request.operation === 'update' ? 'update' : 'delete');
  const count = await countBulk(engine, model, principal, request);
  const id = newId();
  await engine.database.transact(principal.workspaceId, (transaction) =>
    openOperation(transaction, {
      id,
      kind: `bulk.${request.operation}`,
      object: request.object,
      actorId: principal.userId,
      total: count,
      summary: { changes: request.changes ?? {} },
    }),
  );
  return { id, count };
}

/**
 * Changes the records in chunks, each atomic, all under one operation. One record that cannot be changed does not
 * stop the others; it is reported.
 */
export async function runBulk(
  engine: Engine,
  principal: Principal,
  request: BulkRequest,
  operationId: string,
): Promise<BulkResult> {
  const { count, failed } = await changeAll(engine, principal, request, operationId, (asker) => asker);
  await closeOperation(engine.database, principal.workspaceId, operationId, 'done', { failed: failed.length });
  return { operation: operationId, count, failed };
}

/**
 * The records of one request, chunk by chunk. Who asks is looked up again for each: what is taken away from a person
 * meanwhile ends what goes on in their name. `inRole` says with whose rights it is done.
 */
export async function changeAll(
  engine: Engine,
  principal: Principal,
  request: BulkRequest,
  operationId: string,
  inRole: (asker: Principal) => Principal,
): Promise<Pick<BulkResult, 'count' | 'failed'>> {
  const failed: BulkResult['failed'] = [];
  let count = 0;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const now = principal.userId && (await engine.loadPrincipal(principal.workspaceId, principal.userId));
    if (!now) return { count, failed };
    const { cause, credential } = principal;
    const asker = inRole({ ...now, cause, credential });
    const model = await engine.models.for(asker);
    const ids = await nextIds(engine, model, asker, model.object(request.object), request, after);
    if (ids.length === 0) return { count, failed };
    after = ids.at(-1)!;
    const refused = await changeChunk(engine, model, asker, request, operationId, ids);
    failed.push(...refused.slice(0, mostFailures - failed.length));
    count += ids.length - refused.length;
  }
}

/** All of the chunk in one transaction; when one is refused, the chunk is done again one by one. */
async function changeChunk(
  engine: Engine,
  model: Model,
  principal: Principal,
  request: BulkRequest,
  operationId: string,
  ids: string[],
) {
  const change = (list: string[]) =>
    engine.database.transact(principal.workspaceId, async (transaction) => {
      const operation = new Operation(engine, model, principal, transaction, {
        id: operationId,
        cause: { type: 'bulk', id: operationId },
      });
      for (const id of list) await apply(operation, request, id);
      advanceOperation(transaction, operationId, list.length);
    });
  try {
    await change(ids);
    return [];
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
  const refused: BulkResult['failed'] = [];
  for (const id of ids) {
    try {
      await change([id]);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      refused.push({ id, message: (error as Error).message });
    }
  }
  return refused;
}

/** A rule, a right or a constraint said no; anything else is a fault. */
function isRefusal(error: unknown): boolean {
  return error instanceof Problem || /^2[23]/.test((error as { code?: string }).code ?? '');
}

async function apply(operation: Operation, request: BulkRequest, id: string): Promise<void> {
  if (request.operation === 'update') await operation.updateRecord(request.object, id, request.changes ?? {});
  else if (request.operation === 'delete') await operation.removeRecord(request.object, id);
  else await operation.restoreRecord(request.object, id);
}
