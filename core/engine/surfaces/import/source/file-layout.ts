import type { Encoding } from './encoding.ts';

/** How the rows of an uploaded file are read. Kept with the import; the person may correct it. */
export interface FileLayout {
  encoding: Encoding;
  delimiter: string;
  /** Row that holds the headings, 1 for the first that is not empty. */
  headerRow: number;
  /** Workbooks: name of the sheet. Its rows were written as CSV beside the file when it was chosen. */
  sheet?: string;
}

/** Whether the row says nothing: such rows are no rows of the table. */
export function isBlank(cells: string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
