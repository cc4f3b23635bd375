import type { Transaction } from '#core/database/database.ts';
import type { BatchRow } from '../../../operations/batch.ts';
import { updateRecords } from '../../../operations/batch-update.ts';
import { batchIn, type Session } from './session.ts';

interface Open {
  rowNumber: number;
  field: string;
  recordId: string;
  words: string;
}

const chunk = 500;

/**
 * Settles references to rows of the same file, now that all are in, some hundred at a time. Those that still lead
 * nowhere (the row they name has failed) are noted; their records stay without. Gives whether there are more.
 */
export async function settleReferences(
  session: Session,
  importId: string,
  commit: (transaction: Transaction) => Promise<void>,
): Promise<boolean> {
  const { plan, matchers, engine, principal, notes } = session;
  const open = await engine.database.query<Open>(
    principal.workspaceId,
    `select row_number as "rowNumber", field, record_id as "recordId", words from read.import_reference
where workspace_id = $1 and import_id = $2 order by row_number, field limit ${chunk}`,
    [principal.workspaceId, importId],
  );
  if (open.length === 0) return false;
  const matcher = matchers.of(plan.object.name);
  await matcher.prepare(open.map(({ words }) => words));
  const rows = new Map<string, { row: BatchRow; of: Open[] }>();
  const note = ({ rowNumber, field, words }: Open, message: string) => {
    if (notes.unsettled.length < 200)
      notes.unsettled.push({ row: rowNumber, field, words: words.slice(0, 100), message });
  };
  for (const one of open) {
    const found = matcher.find(one.words);
    if (!found || 'ambiguous' in found) {
      note(one, found ? 'names several records' : 'names a row that did not come in');
      continue;
    }
    const entry = rows.get(one.recordId) ?? { row: { id: one.recordId, input: {}, errors: [] }, of: [] };
    entry.row.input[one.field] = found.id;
    entry.of.push(one);
    rows.set(one.recordId, entry);
  }
  await session.attempt(async (transaction) => {
    await updateRecords(
      batchIn(session, transaction),
      plan.object.name,
      [...rows.values()].map(({ row }) => row),
      true,
    );
    for (const { row, of } of rows.values())
      for (const error of row.errors) for (const one of of) note(one, error.message);
    const last = open.at(-1)!;
    transaction.queue({
      text: 'delete from data.import_reference where workspace_id = $1 and import_id = $2 and (row_number, field) <= ($3, $4)',
      values: [principal.workspaceId, importId, last.rowNumber, last.field],
    });
    await commit(transaction);
  });
  return true;
}
