import type { Statement } from '#core/database/flight.ts';
import type { Cause } from '../access/principal.ts';

/** Value before and after, per field. */
export type Differences = Record<string, [before: unknown, after: unknown]>;

export interface ChangeEntry {
  workspaceId: number;
  object: string;
  recordId: string;
  version: number;
  verb: 'create' | 'update' | 'delete' | 'restore' | 'merge' | 'purge';
  operationId: string;
  actorId: string | null;
  cause: Cause;
  differences: Differences;
}

/** Appends to the change log. Travels with the write it tells of. */
export function appendChange(entry: ChangeEntry): Statement {
  return {
    text: `insert into data.change (workspace_id, record_id, object, version, verb, operation_id, actor_id, cause, cause_id, changes)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    values: [
      entry.workspaceId,
      entry.recordId,
      entry.object,
      entry.version,
      entry.verb,
      entry.operationId,
      entry.actorId,
      entry.cause.type,
      entry.cause.id ?? null,
      JSON.stringify(entry.differences),
    ],
  };
}
