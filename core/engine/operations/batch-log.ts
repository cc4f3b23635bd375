import type { Statement } from '#core/database/flight.ts';
import { auditChange } from '../audit/audit-change.ts';
import type { ChangeEntry, Differences } from '../changes/append-change.ts';
import type { ObjectModel } from '../model/model.ts';
import type { Batch } from './batch.ts';

export interface LoggedRow {
  id: string;
  version: number;
  differences: Differences;
}

/** Appends one entry to the change log for each record, in their order. */
function appendChanges(batch: Batch, object: ObjectModel, verb: ChangeEntry['verb'], rows: LoggedRow[]): Statement {
  const { operation, cause } = batch;
  return {
    text: `insert into data.change (workspace_id, record_id, object, version, verb, operation_id, actor_id, cause, cause_id, changes)
select $1, r.id, $2, r.version, $3, $4, $5, $6, $7, r.differences from json_to_recordset($8::json) as r (id uuid, version int, differences jsonb)`,
    values: [
      operation.principal.workspaceId,
      object.name,
      verb,
      operation.id,
      operation.principal.userId,
      cause.type,
      cause.id ?? null,
      JSON.stringify(rows),
    ],
  };
}

/** Records written together that listeners are told of one by one; beyond, the last one stands for all of them. */
const mostTold = 50;

/** Logs what was done to the records, and tells whoever listens once it is committed. */
export function logRows(batch: Batch, object: ObjectModel, verb: ChangeEntry['verb'], rows: LoggedRow[]): void {
  const { operation, engine, cause } = batch;
  if (rows.length === 0) return;
  if (!object.definition.isUnlogged) operation.transaction.queue(appendChanges(batch, object, verb, rows));
  for (const { id, differences } of rows)
    auditChange(operation.transaction, operation.principal, cause, object, id, verb, differences);
  const { workspaceId } = operation.principal;
  // Nobody looks at a record that is only being made; lists are asked again when told of any.
  const told = verb === 'create' && rows.length > mostTold ? rows.slice(-1) : rows;
  operation.transaction.afterCommit(() => {
    for (const { id, version } of told) engine.feed.tell({ workspaceId, object: object.name, id, version, verb });
  });
}
