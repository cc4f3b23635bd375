import { isDatabaseGone } from '#core/database/database.ts';
import { Problem } from '#core/kit/problem.ts';
import type { Principal } from '../../../access/principal.ts';
import { recordAudit } from '../../../audit/append-audit.ts';
import { auditOf } from '../../../audit/audit-event.ts';
import type { Engine } from '../../../engine.ts';
import { closeOperation } from '../../../operations/operation-log.ts';
import type { Services } from '../../../services.ts';
import { ImportFiles } from '../import-files.ts';
import { advanceImport, findImport, type ImportRow, Superseded, setStatus, storeOutcomes } from '../import-store.ts';
import { readDataRows } from '../source/data-rows.ts';
import { extendChoices, lackingChoices } from './extend-choices.ts';
import { importRows } from './import-rows.ts';
import { collectNames, refersToItself } from './names-in-file.ts';
import { makePlan } from './plan.ts';
import { isMilestone, refreshStatistics } from './refresh-statistics.ts';
import { openSession, type Session } from './session.ts';
import { settleReferences } from './settle-references.ts';
import { addOutcomes, type Counts, noNotes } from './tally.ts';

/** Rows to a transaction: enough to share its cost, few enough to be soon done and to cancel. */
export const chunkRows = 500;

/** Carries out an import from where it stands to its end, or until it is cancelled. Others may have got there first. */
export async function runImport(engine: Engine, services: Services, principal: Principal, id: string): Promise<void> {
  const { workspaceId } = principal;
  if (!(await setStatus(engine.database, workspaceId, id, ['queued', 'running'], 'running'))) return;
  const row = await findImport(engine.database, principal, id);
  try {
    const wasCancelled = await importAll(engine, services, principal, row);
    const status = wasCancelled ? 'cancelled' : 'done';
    if (!(await setStatus(engine.database, workspaceId, id, ['running'], status, { isFinished: true }))) return;
    await closeOperation(engine.database, workspaceId, row.operationId!, status);
    const { fileName, created, updated, skipped, failed } = await findImport(engine.database, principal, id);
    const details = { import: id, fileName, status, created, updated, skipped, failed };
    await recordAudit(engine.database, auditOf(principal, 'import.ended', { details }));
  } catch (error) {
    if (error instanceof Superseded) return;
    // The database or this process is going away: the import stays under way, and is taken up again where it was.
    if (isDatabaseGone(error) || /after calling end/.test((error as Error).message)) throw error;
    const problem = error instanceof Problem ? error.message : 'An error of ours stopped it. What came in is kept.';
    if (!(error instanceof Problem)) console.error(error);
    await setStatus(engine.database, workspaceId, id, ['running'], 'failed', { problem, isFinished: true });
    await closeOperation(engine.database, workspaceId, row.operationId!, 'failed', { problem });
  }
}

/** Gives whether it was cancelled. */
async function importAll(engine: Engine, services: Services, principal: Principal, row: ImportRow): Promise<boolean> {
  const { id, source, rowCount } = row;
  const { workspaceId } = principal;
  const path = await new ImportFiles(services.dataDirectory).readable(workspaceId, id, row.format);
  const headings = row.analysis.columns.map(({ name }, index) => ({ name, index }));
  const notes = { ...noNotes(), ...row.notes };
  const open = async () =>
    openSession(engine, principal, makePlan(await engine.models.for(principal), principal, row.settings, headings), {
      importId: id,
      operationId: row.operationId!,
      notes,
    });
  let session = await open();
  if (refersToItself(session.plan))
    await collectNames(session.plan, session.matchers, readDataRows(path, source, { size: chunkRows }));
  const counts: Counts = { ...pickCounts(row) };
  let position = row.position;
  let isCancelAsked = row.isCancelAsked;
  if (position < rowCount && !isCancelAsked)
    for await (const rows of readDataRows(path, source, { after: position, size: chunkRows })) {
      session = await withNewChoices(session, services, rows, open);
      const before = position;
      await importRows(session, rows, async (transaction, outcomes) => {
        // Counted on copies: a transaction that is tried again must not count twice.
        const next = { ...counts };
        const nextNotes = structuredClone(notes);
        addOutcomes(next, nextNotes, outcomes);
        const to = outcomes.at(-1)!.draft.row.number;
        storeOutcomes(transaction, id, outcomes);
        isCancelAsked = await advanceImport(transaction, id, { from: position, to, counts: next, notes: nextNotes });
        transaction.queue({
          text: 'update data.operation set done = $3 where workspace_id = $1 and id = $2',
          values: [workspaceId, row.operationId, to],
        });
        transaction.afterCommit(() => {
          Object.assign(counts, next);
          Object.assign(notes, nextNotes);
          position = to;
        });
      });
      if (isCancelAsked) break;
      if (isMilestone(before, position)) await refreshStatistics(services.ownerConfig, session.plan.object.table);
    }
  await setStatus(engine.database, workspaceId, id, ['running'], 'running', { phase: 'references' });
  const settle = () =>
    settleReferences(session, id, async (transaction) => {
      await advanceImport(transaction, id, { from: position, to: position, counts, notes });
    });
  while (await settle());
  return isCancelAsked && position < rowCount;
}

function pickCounts({ created, updated, skipped, failed, flagged }: ImportRow): Counts {
  return { created, updated, skipped, failed, flagged };
}

function addNewChoices({ plan, notes }: Session, lacking: Map<string, Set<string>>) {
  for (const { key, storage } of plan.object.fields.values()) {
    const words = storage.kind === 'custom' ? lacking.get(storage.id) : undefined;
    for (const word of words ?? []) {
      notes.newChoices[key] ??= {};
      notes.newChoices[key][word.slice(0, 100)] = 1;
    }
  }
}

/** Where rows hold choices that a list is to get, the list gets them first, and the plan knows the new list. */
async function withNewChoices(
  session: Session,
  services: Services,
  rows: Parameters<typeof lackingChoices>[1],
  open: () => Promise<Session>,
): Promise<Session> {
  const lacking = lackingChoices(session.plan, rows);
  if (lacking.size === 0) return session;
  await extendChoices(session, services, lacking);
  addNewChoices(session, lacking);
  const next = await open();
  next.matchers.namesInFile = session.matchers.namesInFile;
  return next;
}
