import type { Transaction } from '#core/database/database.ts';
import { newId } from '#core/kit/ids.ts';
import { Problem } from '#core/kit/problem.ts';
import type { BatchRow, PreparedRow } from '../../../operations/batch.ts';
import { createRecords } from '../../../operations/batch-create.ts';
import { updateRecords } from '../../../operations/batch-update.ts';
import { keyFieldsOf, keyWords } from '../matching/record-keys.ts';
import { resolveWanted } from '../matching/resolve.ts';
import type { DataRow } from '../source/data-rows.ts';
import { createMissing } from './create-missing.ts';
import { type Decision, decide } from './decide.ts';
import { describeErrors, describeRefusal } from './describe-errors.ts';
import type { Draft, RowError } from './draft.ts';
import { contextOf, readRow } from './read-row.ts';
import { batchIn, type Session } from './session.ts';

/** What became of a row. */
export interface Outcome {
  draft: Draft;
  what: 'created' | 'updated' | 'unchanged' | 'skipped' | 'failed';
  /** Why it was skipped. */
  reason?: 'exists' | 'notFound';
  recordId?: string;
  errors: RowError[];
  /** The record as it was written. */
  written?: PreparedRow;
}

/** Commits, with the rows themselves, what became of them. */
export type Commit = (transaction: Transaction, outcomes: Outcome[]) => Promise<void>;

/**
 * Brings rows in: reads them, finds what they name, and writes them. Each transaction is committed with the outcomes of
 * its rows, so that whatever happens between two of them no row is lost or comes twice. Gives all outcomes in order.
 */
export async function importRows(session: Session, rows: DataRow[], commit: Commit): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let left = rows;
  while (left.length > 0) {
    const drafts = left.map((row) => readRow(session.plan, row));
    await session.matchers.prepare(drafts, session.plan.object.name);
    const { decisions, taken } = decide(session, drafts);
    const these = drafts.slice(0, taken);
    const creations = resolveWanted(
      session.plan,
      these.filter((_, index) => decisions[index]!.what !== 'skip'),
      session.matchers,
    );
    await createMissing(session, creations);
    outcomes.push(...(await writeRows(session, these, decisions, commit)));
    left = left.slice(taken);
  }
  return outcomes;
}

/** All in one transaction; when the database refuses one of them, by halves until that one is alone. */
async function writeRows(session: Session, drafts: Draft[], decisions: Decision[], commit: Commit): Promise<Outcome[]> {
  try {
    const outcomes = await session.attempt(async (transaction) => {
      const made = await writeIn(session, transaction, drafts, decisions);
      await commit(transaction, made);
      return made;
    });
    remember(session, outcomes);
    return outcomes;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (drafts.length === 1) return refuseRow(session, drafts[0]!, error, commit);
    const half = Math.ceil(drafts.length / 2);
    const first = await writeRows(session, drafts.slice(0, half), decisions.slice(0, half), commit);
    return [...first, ...(await writeRows(session, drafts.slice(half), decisions.slice(half), commit))];
  }
}

/** A rule or a constraint said no; anything else is a fault. */
function isRefusal(error: unknown): boolean {
  if (error instanceof Problem) return error.status < 500;
  return /^2[23]/.test((error as { code?: string }).code ?? '');
}

async function refuseRow(session: Session, draft: Draft, error: unknown, commit: Commit): Promise<Outcome[]> {
  const outcome: Outcome = { draft, what: 'failed', errors: describeRefusal(session.plan, error) };
  await session.attempt((transaction) => commit(transaction, [outcome]));
  return [outcome];
}

async function writeIn(
  session: Session,
  transaction: Transaction,
  drafts: Draft[],
  decisions: Decision[],
): Promise<Outcome[]> {
  const { plan } = session;
  const batch = batchIn(session, transaction);
  const rows = drafts.map((draft, index): { draft: Draft; decision: Decision; row: BatchRow } => {
    const decision = decisions[index]!;
    const id = decision.what === 'update' ? decision.id : newId();
    const row: BatchRow = { id, input: draft.input, text: contextOf(plan, draft), errors: [] };
    if (draft.createdAt && decision.what === 'create') row.createdAt = draft.createdAt;
    return { draft, decision, row };
  });
  const good = rows.filter(({ draft }) => draft.errors.length === 0);
  const of = (what: Decision['what']) => good.filter(({ decision }) => decision.what === what).map(({ row }) => row);
  const written: PreparedRow[] = [];
  const stores: Promise<unknown>[] = [];
  try {
    for (const part of inParts(of('create'))) {
      written.push(...(await createRecords(batch, plan.object.name, part)));
      stores.push(storeMeanwhile(transaction));
    }
    for (const part of inParts(of('update'))) {
      written.push(...(await updateRecords(batch, plan.object.name, part)));
      stores.push(storeMeanwhile(transaction));
    }
  } finally {
    // A store that failed is the reason why what came after it did.
    await Promise.all(stores);
  }
  const byId = new Map(written.map((one) => [one.row.id, one]));
  return rows.map(({ draft, decision, row }): Outcome => {
    if (decision.what === 'skip') return { draft, what: 'skipped', reason: decision.reason, errors: [] };
    const errors = [...draft.errors, ...describeErrors(plan, row.errors)];
    if (errors.length > 0) return { draft, what: 'failed', errors };
    const made = byId.get(row.id);
    const recordId = row.id;
    if (!made) return { draft, what: 'unchanged', recordId, errors };
    return { draft, what: decision.what === 'create' ? 'created' : 'updated', recordId, errors, written: made };
  });
}

/** Rows that are stored while the next ones are made ready. */
const partRows = 125;

function inParts(rows: BatchRow[]): BatchRow[][] {
  return Array.from({ length: Math.ceil(rows.length / partRows) }, (_, part) =>
    rows.slice(part * partRows, (part + 1) * partRows),
  );
}

/** Sends what is queued without waiting for it: the database and this process work at the same time. */
function storeMeanwhile(transaction: Transaction): Promise<unknown> {
  const stored = transaction.run();
  // Looked at when all are sent; until then nobody may call it unhandled.
  stored.catch(() => {});
  return stored;
}

/** Later rows may mean, or repeat, what has just come in. */
function remember({ plan, matchers }: Session, outcomes: Outcome[]) {
  const { object } = plan;
  for (const { what, recordId, written } of outcomes) {
    if (what !== 'created') continue;
    const { after } = written!.change;
    const keys = Object.fromEntries(keyFieldsOf(object).map(({ key }) => [key, keyWords(after[key])]));
    matchers
      .of(object.name)
      .add({ id: recordId!, title: String(after[object.titleField.key] ?? ''), keys, belongsTo: {} });
  }
}
