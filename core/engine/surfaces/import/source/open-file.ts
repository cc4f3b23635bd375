import { Problem } from '#core/kit/problem.ts';
import type { Sheet } from '../xlsx/workbook.ts';
import { openWorkbook } from '../xlsx/workbook.ts';
import { writeSheet } from '../xlsx/write-sheet.ts';
import { CsvReader, type FileRow } from './csv-reader.ts';
import { findDelimiter } from './delimiter.ts';
import { decodeText, type Encoding } from './encoding.ts';
import { type FileLayout, isBlank } from './file-layout.ts';
import { findEncoding } from './find-encoding.ts';
import { readCsv } from './read-csv.ts';
import type { ReceivedFile } from './receive-file.ts';
import { findHeaderRow } from './survey.ts';

/** What a person says of how the file is to be read; the rest is found out. */
export interface LayoutWish {
  encoding?: Encoding;
  delimiter?: string;
  headerRow?: number;
  sheet?: string;
}

/** How the rows of a CSV file are read. Throws a 422 where its encoding is broken. */
export function layOutCsv({ head, utf8 }: ReceivedFile, wish: LayoutWish = {}): FileLayout {
  const encoding = wish.encoding ?? findEncoding(head, utf8).encoding;
  const text = decodeText(encoding).write(head);
  const delimiter = wish.delimiter ?? findDelimiter(text);
  return { encoding, delimiter, headerRow: wish.headerRow ?? findHeaderRow(firstRows(text, delimiter)) };
}

/** Rows of the beginning, as far as they can be read: what is wrong with the others is told when all are. */
function firstRows(text: string, delimiter: string): FileRow[] {
  try {
    return new CsvReader(delimiter).push(text).filter(({ cells }) => !isBlank(cells));
  } catch {
    return [];
  }
}

/**
 * Writes a sheet's rows to a CSV file of their own, and tells how they are read: the sheet wished for, or the first that
 * is shown. Throws a 422 or 413 saying what is wrong with the workbook.
 */
export async function layOutWorkbook(
  path: string,
  rowsPath: string,
  wish: LayoutWish = {},
): Promise<{ layout: FileLayout; sheets: Pick<Sheet, 'name' | 'isHidden'>[] }> {
  const workbook = await openWorkbook(path);
  try {
    const { sheets } = workbook;
    const sheet =
      wish.sheet === undefined
        ? (sheets.find(({ isHidden }) => !isHidden) ?? sheets[0]!)
        : sheets.find(({ name }) => name === wish.sheet);
    if (!sheet)
      throw new Problem(
        422,
        'unknown_sheet',
        `The workbook has no sheet "${wish.sheet}"; it has ${sheets.map(({ name }) => name).join(', ')}.`,
      );
    await writeSheet(workbook, sheet, rowsPath);
    const layout: FileLayout = { encoding: 'utf-8', delimiter: ',', headerRow: 1, sheet: sheet.name };
    layout.headerRow = wish.headerRow ?? findHeaderRow(await firstSheetRows(rowsPath));
    return { layout, sheets: sheets.map(({ name, isHidden }) => ({ name, isHidden })) };
  } finally {
    workbook.archive.close();
  }
}

async function firstSheetRows(path: string): Promise<FileRow[]> {
  for await (const rows of readCsv(path, 'utf-8', ','))
    return rows.slice(0, 60).map(({ cells, line }) => ({ cells: cells.slice(1), line }));
  return [];
}
