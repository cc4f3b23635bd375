import { csvLine, guardCell } from '../csv-text.ts';
import type { ExportColumn } from './cell-value.ts';
import type { WriteText } from './export.routes.ts';

export interface CsvOptions {
  delimiter: string;
  /** A byte order mark, by which Excel knows UTF-8. */
  hasMark: boolean;
}

/** Writes documents as CSV. Cells that a spreadsheet would take for a formula are made harmless. */
export async function writeCsv(
  batches: AsyncIterable<string[]>,
  columns: ExportColumn[],
  { delimiter, hasMark }: CsvOptions,
  write: WriteText,
): Promise<void> {
  await write(
    `${hasMark ? '\ufeff' : ''}${csvLine(
      columns.map(({ heading }) => guardCell(heading)),
      delimiter,
    )}`,
  );
  for await (const documents of batches) {
    let text = '';
    for (const json of documents) {
      const document = JSON.parse(json) as Record<string, unknown>;
      const cells = columns.map(({ read, kind }) => (kind === 'number' ? read(document) : guardCell(read(document))));
      text += csvLine(cells, delimiter);
    }
    await write(text);
  }
}
