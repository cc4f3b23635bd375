import type { Database, Transaction } from '#core/database/database.ts';
import { notFound } from '#core/kit/problem.ts';
import type { Principal } from '../../access/principal.ts';
import { mayManage } from '../../access/settings-permission.ts';
import type { Analysis } from './analyse.ts';
import type { Outcome } from './run/import-rows.ts';
import type { Counts, ImportNotes } from './run/tally.ts';
import type { ImportSettings } from './settings.ts';
import type { FileLayout } from './source/file-layout.ts';

export type ImportStatus = 'draft' | 'queued' | 'running' | 'done' | 'cancelled' | 'failed' | 'undoing' | 'undone';

/** A row of data.import. */
export interface ImportRow extends Counts {
  id: string;
  createdById: string;
  createdAt: string;
  fileName: string;
  format: 'csv' | 'xlsx';
  size: number;
  isFileKept: boolean;
  source: FileLayout;
  analysis: Analysis;
  settings: ImportSettings;
  object: string | null;
  status: ImportStatus;
  isCancelAsked: boolean;
  phase: 'rows' | 'references';
  rowCount: number;
  position: number;
  notes: ImportNotes;
  problem: string | null;
  operationId: string | null;
  undoId: string | null;
  heartbeatAt: string | null;
  startedAt: string | null;
  finishedAt: string | null;
}

const columns = `id, created_by_id as "createdById", created_at as "createdAt", file_name as "fileName", format, size,
is_file_kept as "isFileKept", source, analysis, settings, object, status, is_cancel_asked as "isCancelAsked", phase,
row_count as "rowCount", position, created, updated, skipped, failed, flagged, notes, problem,
operation_id as "operationId", undo_id as "undoId", heartbeat_at as "heartbeatAt", started_at as "startedAt", finished_at as "finishedAt"`;

/** Everyone sees their own imports, those trusted with everybody's operations all of them. */
const visible = `workspace_id = $1 and (created_by_id = $2 or $3)`;

const asker = (principal: Principal) => [principal.workspaceId, principal.userId, mayManage(principal, 'operations')];

/** Throws 404 when there is none for the person. */
export async function findImport(database: Database, principal: Principal, id: string): Promise<ImportRow> {
  const [row] = await database.query<ImportRow>(
    principal.workspaceId,
    `select ${columns} from read.import where ${visible} and id = $4`,
    [...asker(principal), id],
  );
  if (!row) throw notFound('The import');
  return row;
}

export function listImports(database: Database, principal: Principal): Promise<ImportRow[]> {
  return database.query<ImportRow>(
    principal.workspaceId,
    `select ${columns} from read.import where ${visible} order by created_at desc limit 100`,
    asker(principal),
  );
}

export async function insertImport(
  database: Database,
  principal: Principal,
  row: Pick<
    ImportRow,
    'id' | 'fileName' | 'format' | 'size' | 'source' | 'analysis' | 'settings' | 'object' | 'rowCount'
  >,
): Promise<void> {
  await database.query(
    principal.workspaceId,
    `insert into data.import (workspace_id, id, created_by_id, file_name, format, size, source, analysis, settings, object, row_count)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`,
    [
      principal.workspaceId,
      row.id,
      principal.userId,
      row.fileName,
      row.format,
      row.size,
      JSON.stringify(row.source),
      JSON.stringify(row.analysis),
      JSON.stringify(row.settings),
      row.object,
      row.rowCount,
    ],
  );
}

/** What is changed before an import runs. Gives whether it was still a draft. */
export async function saveDraft(
  database: Database,
  workspaceId: number,
  {
    id,
    source,
    analysis,
    settings,
    object,
    rowCount,
  }: Pick<ImportRow, 'id' | 'source' | 'analysis' | 'settings' | 'object' | 'rowCount'>,
): Promise<boolean> {
  const rows = await database.query(
    workspaceId,
    `update data.import set source = $3, analysis = $4, settings = $5, object = $6, row_count = $7
where workspace_id = $1 and id = $2 and status = 'draft' returning id`,
    [workspaceId, id, JSON.stringify(source), JSON.stringify(analysis), JSON.stringify(settings), object, rowCount],
  );
  return rows.length > 0;
}

/** Another process has gone on with the import, or it was undone: this one has to stop without a trace. */
export class Superseded extends Error {}

export interface Progress {
  from: number;
  to: number;
  counts: Counts;
  notes: ImportNotes;
}

/**
 * Moves the import's position on, in the transaction of the rows that it tells of. Gives whether the person asked to
 * cancel. Throws Superseded when the import is no longer where this run left it.
 */
export async function advanceImport(
  transaction: Transaction,
  id: string,
  { from, to, counts, notes }: Progress,
): Promise<boolean> {
  const [row] = await transaction.query<{ isCancelAsked: boolean }>(
    `update data.import set position = $4, created = $5, updated = $6, skipped = $7, failed = $8, flagged = $9, notes = $10, heartbeat_at = now()
where workspace_id = $1 and id = $2 and position = $3 and status = 'running' returning is_cancel_asked as "isCancelAsked"`,
    [
      transaction.workspaceId,
      id,
      from,
      to,
      counts.created,
      counts.updated,
      counts.skipped,
      counts.failed,
      counts.flagged,
      JSON.stringify(notes),
    ],
  );
  if (!row) throw new Superseded();
  return row.isCancelAsked;
}

/** Keeps why rows failed, and what has to be settled later, with the rows of the chunk. */
export function storeOutcomes(transaction: Transaction, id: string, outcomes: Outcome[]): void {
  const failures = outcomes
    .filter(({ what }) => what === 'failed')
    .map(({ draft, errors }) => ({
      row_number: draft.row.number,
      line: draft.row.line,
      errors: errors.slice(0, 20).map((error) => ({ ...error, message: error.message.slice(0, 500) })),
    }));
  if (failures.length > 0)
    transaction.queue({
      text: `insert into data.import_failure (workspace_id, import_id, row_number, line, errors)
select $1, $2, r.row_number, r.line, r.errors from json_to_recordset($3::json) as r (row_number bigint, line bigint, errors jsonb)`,
      values: [transaction.workspaceId, id, JSON.stringify(failures)],
    });
  const later = outcomes
    .filter(({ what }) => what === 'created' || what === 'updated' || what === 'unchanged')
    .flatMap(({ draft, recordId }) =>
      draft.later.map((one) => ({ ...one, row_number: draft.row.number, record_id: recordId })),
    );
  if (later.length > 0)
    transaction.queue({
      text: `insert into data.import_reference (workspace_id, import_id, row_number, field, record_id, words)
select $1, $2, r.row_number, r.field, r.record_id, r.words from json_to_recordset($3::json) as r (row_number bigint, field text, record_id uuid, words text)`,
      values: [transaction.workspaceId, id, JSON.stringify(later)],
    });
}

/** Changes the status when it is one of those expected; gives whether it was. */
export async function setStatus(
  database: Database,
  workspaceId: number,
  id: string,
  from: ImportStatus[],
  to: ImportStatus,
  more: { problem?: string; isFinished?: boolean; phase?: ImportRow['phase']; undoId?: string } = {},
): Promise<boolean> {
  const rows = await database.query(
    workspaceId,
    `update data.import set status = $4, heartbeat_at = now(), problem = $5, phase = coalesce($6, phase), undo_id = coalesce($7, undo_id),
  started_at = case when $4 = 'running' then coalesce(started_at, now()) else started_at end,
  finished_at = case when $8 then now() else finished_at end
where workspace_id = $1 and id = $2 and status = any($3::text[]) returning id`,
    [
      workspaceId,
      id,
      from,
      to,
      more.problem ?? null,
      more.phase ?? null,
      more.undoId ?? null,
      more.isFinished ?? false,
    ],
  );
  return rows.length > 0;
}
