import type { Database, Transaction } from '#core/database/database.ts';
import { notFound } from '#core/kit/problem.ts';
import type { Principal } from '../access/principal.ts';
import { mayManage } from '../access/settings-permission.ts';

/** An act of many changes, as kept in data.operation. */
export interface OperationRow {
  id: string;
  kind: string;
  object: string | null;
  actorId: string | null;
  status: 'running' | 'done' | 'cancelled' | 'failed';
  total: number | null;
  done: number;
  summary: Record<string, unknown>;
  undoOf: string | null;
  undoneBy: string | null;
  createdAt: string;
  finishedAt: string | null;
}

const columns = `id, kind, object, actor_id as "actorId", status, total, done, summary, undo_of as "undoOf", undone_by as "undoneBy", created_at as "createdAt", finished_at as "finishedAt"`;

/** Everyone sees what they did themselves, those trusted with everybody's operations all of it. */
const visible = `workspace_id = $1 and (actor_id = $2 or $3)`;

const asker = (principal: Principal) => [principal.workspaceId, principal.userId, mayManage(principal, 'operations')];

export interface NewOperation {
  id: string;
  kind: string;
  object?: string;
  actorId: string | null;
  total?: number;
  undoOf?: string;
  summary?: Record<string, unknown>;
}

export async function openOperation(transaction: Transaction, operation: NewOperation): Promise<void> {
  await transaction.run({
    text: `insert into data.operation (workspace_id, id, kind, object, actor_id, status, total, undo_of, summary) values ($1, $2, $3, $4, $5, 'running', $6, $7, $8)`,
    values: [
      transaction.workspaceId,
      operation.id,
      operation.kind,
      operation.object ?? null,
      operation.actorId,
      operation.total ?? null,
      operation.undoOf ?? null,
      JSON.stringify(operation.summary ?? {}),
    ],
  });
}

/** Adds to what is done; travels with the chunk it tells of. */
export function advanceOperation(transaction: Transaction, id: string, by: number): void {
  transaction.queue({
    text: 'update data.operation set done = done + $3 where workspace_id = $1 and id = $2',
    values: [transaction.workspaceId, id, by],
  });
}

export async function closeOperation(
  database: Database,
  workspaceId: number,
  id: string,
  status: OperationRow['status'],
  summary: Record<string, unknown> = {},
): Promise<void> {
  await database.query(
    workspaceId,
    `update data.operation set status = case when status = 'cancelled' then status else $3 end, finished_at = now(), summary = summary || $4::jsonb where workspace_id = $1 and id = $2 returning id`,
    [workspaceId, id, status, JSON.stringify(summary)],
  );
}

/** Throws 404 when there is none. */
export async function findOperation(database: Database, principal: Principal, id: string): Promise<OperationRow> {
  const [row] = await database.query<OperationRow>(
    principal.workspaceId,
    `select ${columns} from read.operation where ${visible} and id = $4`,
    [...asker(principal), id],
  );
  if (!row) throw notFound('The operation');
  return row;
}

export function listOperations(database: Database, principal: Principal): Promise<OperationRow[]> {
  return database.query<OperationRow>(
    principal.workspaceId,
    `select ${columns} from read.operation where ${visible} order by created_at desc limit 100`,
    asker(principal),
  );
}
