import { Problem } from '#core/kit/problem.ts';
import type { FileRow } from './csv-reader.ts';
import { type FileLayout, isBlank } from './file-layout.ts';
import { joinOverflow } from './join-overflow.ts';
import { readCsv } from './read-csv.ts';

/** A row under the headings: 1 is the first one. */
export interface DataRow extends FileRow {
  number: number;
  /** Columns whose text was put together again from several cells. */
  joined?: number[];
}

/** Headings as the wizard shows and the mapping names them. */
export interface Heading {
  name: string;
  /** From 0. */
  index: number;
}

/** Columns of a table: up to the last that has a heading. */
export function widthOf(header: FileRow): number {
  return header.cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}

/**
 * Headings of a header row. A cell without words is named after its place. Throws a 422 naming both places when two
 * share a name, since a mapping could not tell them apart.
 */
export function readHeadings(row: FileRow): Heading[] {
  const headings = row.cells.slice(0, widthOf(row)).map((cell, index) => ({
    name: cell.replace(/\s+/g, ' ').trim().slice(0, 200) || `Column ${index + 1}`,
    index,
  }));
  const seen = new Map<string, number>();
  for (const { name, index } of headings) {
    const first = seen.get(name.toLowerCase());
    if (first !== undefined)
      throw new Problem(
        422,
        'duplicate_header',
        `Line ${row.line}: columns ${first + 1} and ${index + 1} are both called "${name}". Rename one of them.`,
        { extra: { line: row.line, column: index + 1 } },
      );
    seen.set(name.toLowerCase(), index);
  }
  return headings;
}

/** Rows of the file that say something, from a position on. The header row comes first when `from` is 0. */
export async function* readFilled(path: string, layout: FileLayout): AsyncGenerator<FileRow[]> {
  let before = layout.headerRow - 1;
  for await (const batch of readCsv(path, layout.encoding, layout.delimiter)) {
    const rows = layout.sheet === undefined ? batch : batch.map(withSheetRow);
    let filled = rows.filter(({ cells }) => !isBlank(cells));
    if (before > 0) {
      const dropped = Math.min(before, filled.length);
      filled = filled.slice(dropped);
      before -= dropped;
    }
    if (filled.length > 0) yield filled;
  }
}

/** The first cell of a sheet written as CSV is the number of its row. */
function withSheetRow({ cells }: FileRow): FileRow {
  return { cells: cells.slice(1), line: Number(cells[0]) };
}

/**
 * Rows under the headings in batches of at most `size`, those after row number `after`. What comes before is read, but
 * not kept: a resumed import of a large file goes on within seconds.
 */
export async function* readDataRows(
  path: string,
  layout: FileLayout,
  { after = 0, size }: { after?: number; size: number },
): AsyncGenerator<DataRow[]> {
  let number = -1;
  let width = 0;
  let rows: DataRow[] = [];
  for await (const batch of readFilled(path, layout)) {
    for (const row of batch) {
      number += 1;
      if (number === 0) width = widthOf(row);
      if (number <= after) continue;
      rows.push({ line: row.line, number, cells: row.cells, ...joinOverflow(row.cells, width, layout.delimiter) });
      if (rows.length === size) {
        yield rows;
        rows = [];
      }
    }
  }
  if (rows.length > 0) yield rows;
}
