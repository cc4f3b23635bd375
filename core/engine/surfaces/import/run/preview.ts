import type { Transaction } from '#core/database/database.ts';
import type { Principal } from '../../../access/principal.ts';
import type { Engine } from '../../../engine.ts';
import { wordsOf } from '../columns/read-cell.ts';
import type { ImportRow } from '../import-store.ts';
import { type DataRow, readDataRows } from '../source/data-rows.ts';
import type { Draft, RowError, RowNote } from './draft.ts';
import { modelWithChoices } from './extend-choices.ts';
import { importRows, type Outcome } from './import-rows.ts';
import { collectNames, refersToItself } from './names-in-file.ts';
import { makePlan, type Plan } from './plan.ts';
import { readRow } from './read-row.ts';
import { type Attempt, openSession } from './session.ts';
import { addOutcomes, type Counts, type ImportNotes, noCounts, noNotes } from './tally.ts';

/** A row of the file and what would become of it. */
export interface PreviewRow {
  row: number;
  line: number;
  what: 'create' | 'update' | 'unchanged' | 'skip' | 'fail';
  reason?: 'exists' | 'notFound';
  title: string;
  recordId?: string;
  /** By heading: the words as they stand, and the value they would become where that reads otherwise. */
  cells: Record<string, { words: string; becomes?: string }>;
  /** Of an update: keys of the fields that would change. */
  changes?: string[];
  errors: RowError[];
  notes: RowNote[];
}

export interface Preview {
  rows: PreviewRow[];
  counts: Counts;
  notes: ImportNotes;
}

const previewRows = 100;
/** Rows that are searched for names that others refer to; a preview must not take minutes. */
const mostSearched = 200_000;

class TakenBack extends Error {}

/**
 * What the first hundred rows would do: they are imported for good, by the same path as the import itself, within a
 * transaction that is taken back. Nothing is kept and nobody hears of it.
 */
export async function previewImport(
  engine: Engine,
  principal: Principal,
  row: ImportRow,
  path: string,
): Promise<Preview> {
  const headings = row.analysis.columns.map(({ name }, index) => ({ name, index }));
  const model = await engine.models.for(principal);
  const first = await readFirst(path, row);
  const today = makePlan(model, principal, row.settings, headings);
  const plan = makePlan(modelWithChoices(today, first), principal, row.settings, headings);
  let preview: Preview | undefined;
  try {
    await engine.database.transact(principal.workspaceId, async (transaction) => {
      const counts = noCounts();
      const notes = noNotes();
      const session = openSession(engine, principal, plan, {
        importId: row.id,
        attempt: attemptWithin(transaction),
        notes,
      });
      if (refersToItself(plan)) await collectNames(plan, session.matchers, readUpTo(path, row, mostSearched));
      const outcomes = await importRows(session, first, async () => {});
      if (plan.model !== model) for (const { draft } of outcomes) noteNewChoices(today, draft);
      addOutcomes(counts, notes, outcomes);
      preview = { rows: outcomes.map((outcome) => describeRow(plan, outcome)), counts, notes };
      throw new TakenBack();
    });
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
  }
  return preview!;
}

/** In the model of this look ahead the choices are there already; as things are, they would be new. */
function noteNewChoices(today: Plan, draft: Draft) {
  draft.notes.push(...readRow(today, draft.row).notes.filter(({ kind }) => kind === 'newChoice'));
}

/** Work that is taken back alone when it fails, and with the rest at the end. */
function attemptWithin(transaction: Transaction): Attempt {
  return async (work) => {
    await transaction.run({ text: 'savepoint attempt' });
    try {
      const result = await work(transaction);
      await transaction.run({ text: 'release savepoint attempt' });
      return result;
    } catch (error) {
      // What was queued and never sent must not be sent after all.
      await transaction.run().catch(() => {});
      await transaction.run({ text: 'rollback to savepoint attempt' });
      throw error;
    }
  };
}

async function readFirst(path: string, { source }: ImportRow): Promise<DataRow[]> {
  for await (const rows of readDataRows(path, source, { size: previewRows })) return rows;
  return [];
}

async function* readUpTo(path: string, { source }: ImportRow, most: number): AsyncGenerator<DataRow[]> {
  let count = 0;
  for await (const rows of readDataRows(path, source, { size: 500 })) {
    yield rows;
    count += rows.length;
    if (count >= most) return;
  }
}

const words: Record<Outcome['what'], PreviewRow['what']> = {
  created: 'create',
  updated: 'update',
  unchanged: 'unchanged',
  skipped: 'skip',
  failed: 'fail',
};

function describeRow(plan: Plan, outcome: Outcome): PreviewRow {
  const { draft, what, reason, recordId, written, errors } = outcome;
  const after = written?.change.after;
  const { titleField } = plan.object;
  return {
    row: draft.row.number,
    line: draft.row.line,
    what: words[what],
    ...(reason && { reason }),
    title: String(after?.[titleField.key] ?? draft.input[titleField.key] ?? draft.key),
    ...(what === 'updated' || what === 'unchanged' ? { recordId } : {}),
    cells: cellsOf(plan, outcome),
    ...(what === 'updated' && { changes: written!.changed }),
    errors,
    notes: draft.notes,
  };
}

function cellsOf({ columns, settings }: Plan, { draft, written }: Outcome): PreviewRow['cells'] {
  const cells: PreviewRow['cells'] = {};
  for (const { heading, index, target } of columns) {
    const said = wordsOf(draft.row.cells[index] ?? '', settings.nullWords).slice(0, 300);
    const note = draft.notes.find(({ column, means }) => column === heading && means !== undefined);
    const value = written?.change.after[target.field.key];
    const isPlain = target.kind === 'value' && value !== null && value !== undefined && said !== '';
    const becomes = note?.means ?? (isPlain ? target.field.type.toText(value, target.field).slice(0, 300) : undefined);
    cells[heading] = { words: said, ...(becomes !== undefined && becomes !== said && { becomes }) };
  }
  return cells;
}
