import { Readable } from 'node:stream';
import type { Engine } from '../../engine.ts';
import { csvLine, guardCell } from '../csv-text.ts';
import type { ImportRow } from './import-store.ts';
import type { RowError } from './run/draft.ts';
import { readDataRows } from './source/data-rows.ts';

/** Columns that the file of failed rows has beside those of the original. */
export const failureColumns = ['Import: line', 'Import: problem'];

interface Failure {
  rowNumber: number;
  line: number;
  errors: RowError[];
}

const chunk = 1_000;

async function* readFailures(engine: Engine, workspaceId: number, importId: string): AsyncGenerator<Failure> {
  let after = 0;
  for (;;) {
    const rows = await engine.database.query<Failure>(
      workspaceId,
      `select row_number as "rowNumber", line, errors from read.import_failure
where workspace_id = $1 and import_id = $2 and row_number > $3 order by row_number limit ${chunk}`,
      [workspaceId, importId, after],
    );
    yield* rows;
    if (rows.length < chunk) return;
    after = rows.at(-1)!.rowNumber;
  }
}

/** "close_date: "x" is not a date; amount: …". */
export function describeFailure(errors: RowError[]): string {
  return errors.map(({ column, message }) => (column ? `${column}: ${message}` : message)).join('; ');
}

/**
 * The rows that did not come in, as CSV with their own columns, the line each stood on and why; to be corrected and
 * imported again. Read from the file itself: rows of any length and number are there as they were sent.
 */
export function writeFailedRows(engine: Engine, workspaceId: number, row: ImportRow, path: string): Readable {
  const headings = row.analysis.columns.map(({ name }) => name);
  async function* lines() {
    yield `\ufeff${csvLine([...headings, ...failureColumns].map(guardCell))}`;
    const failures = readFailures(engine, workspaceId, row.id);
    let failure = await failures.next();
    for await (const rows of readDataRows(path, row.source, { size: 500 })) {
      let text = '';
      for (const { number, cells } of rows) {
        if (failure.done) break;
        if (failure.value.rowNumber !== number) continue;
        const own = headings.map((_, index) => cells[index] ?? '');
        // Cells beyond the headings are part of the problem: they must not get lost on the way to its correction.
        const extra = cells.slice(headings.length).filter((cell) => cell.trim() !== '');
        const problem = [describeFailure(failure.value.errors), ...extra].join(' | ');
        text += csvLine([...own, String(failure.value.line), problem].map(guardCell));
        failure = await failures.next();
      }
      if (text) yield text;
      if (failure.done) return;
    }
  }
  return Readable.from(lines());
}
