import { Problem } from '#core/kit/problem.ts';
import type { FileRow } from './csv-reader.ts';
import { type Heading, readFilled, readHeadings } from './data-rows.ts';
import type { FileLayout } from './file-layout.ts';
import { joinOverflow } from './join-overflow.ts';

/** What reading the whole file once has shown. */
export interface Survey {
  headings: Heading[];
  /** Rows under the headings that say something. */
  rowCount: number;
  /** The first rows under the headings, to guess from. */
  sample: FileRow[];
}

const sampleSize = 2_000;

/**
 * Reads the whole file once, so that a row at its end that cannot be read is known before anything is written. Throws a
 * 422 naming the place.
 */
export async function surveyFile(path: string, layout: FileLayout): Promise<Survey> {
  let headings: Heading[] | undefined;
  const sample: FileRow[] = [];
  let rowCount = -1;
  for await (const rows of readFilled(path, layout)) {
    headings ??= readHeadings(rows[0]!);
    rowCount += rows.length;
    if (sample.length <= sampleSize) sample.push(...rows.slice(0, sampleSize + 1 - sample.length));
  }
  if (!headings) throw new Problem(422, 'empty_file', 'The file holds nothing but blank lines.');
  if (rowCount === 0)
    throw new Problem(422, 'no_rows', 'The file has headings, but no rows under them.', {
      extra: { line: sample[0]!.line },
    });
  const width = headings.length;
  const whole = sample.slice(1).map((row) => ({ ...row, ...joinOverflow(row.cells, width, layout.delimiter) }));
  return { headings, rowCount, sample: whole };
}

/**
 * The row that holds the headings: the first of the first ten as wide as the table, with words and no numbers. Exports
 * often begin with a title and a date above the table.
 */
export function findHeaderRow(rows: FileRow[]): number {
  const first = rows.slice(0, 10);
  const widthOf = (row: FileRow) => row.cells.filter((cell) => cell.trim() !== '').length;
  const usual = Math.max(0, ...rows.slice(0, 50).map(widthOf));
  const isHeading = (row: FileRow) =>
    widthOf(row) >= Math.max(1, usual * 0.7) &&
    !row.cells.some((cell) => /^[-+]?[\d\s.,%€$£]+$/.test(cell.trim()) && cell.trim() !== '');
  const found = first.findIndex(isHeading);
  return found < 0 ? 1 : found + 1;
}
