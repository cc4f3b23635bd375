import type { Writable } from 'node:stream';
import { type ExportColumn, serialOf } from './cell-value.ts';
import { ZipWriter } from './zip-writer.ts';

/** Rows that a sheet of Excel can have. */
const sheetRows = 1_048_576;
/** A part of the archive stays below 4 GB. */
const sheetBytes = 3_500_000_000;
/** Characters that a cell of Excel can have. */
const cellLength = 32_767;

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const styles = `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><fonts count="2"><font/><font><b/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/><xf quotePrefix="1"/></cellXfs></styleSheet>`;
const style = { date: 1, dateTime: 2, heading: 3, guarded: 4 };

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML can hold it; what it cannot is written as Excel does. */
function escapeText(text: string): string {
  return text
    .replace(/_x[0-9A-Fa-f]{4}_/g, (match) => `_x005F${match}`)
    .replace(/[&<>"]/g, (sign) => escapes[sign]!)
    .replace(/(?![\t\n])[\p{Cc}\ufffe\uffff]/gu, (sign) => `_x${sign.charCodeAt(0).toString(16).padStart(4, '0')}_`);
}

/** What Excel has no room for is cut, and shows that it is. */
function cutText(text: string): string {
  return text.length > cellLength ? `${text.slice(0, cellLength - 1)}…` : text;
}

function textCell(text: string, styleId = 0): string {
  if (text === '') return '<c/>';
  const s = styleId > 0 ? ` s="${styleId}"` : '';
  return `<c t="inlineStr"${s}><is><t xml:space="preserve">${escapeText(cutText(text))}</t></is></c>`;
}

function cellOf({ kind, read }: ExportColumn, document: Record<string, unknown>, timeZone: string): string {
  const text = read(document);
  if (text === '') return '<c/>';
  // Longer numbers lose digits in a spreadsheet; as text they stay whole.
  if (kind === 'number' && /^-?\d{1,15}$|^-?(?=[\d.]{1,16}$)\d+\.\d+$/.test(text)) return `<c><v>${text}</v></c>`;
  if (kind === 'date' || kind === 'dateTime') {
    const serial = serialOf(text, kind === 'dateTime' ? timeZone : undefined);
    if (serial !== undefined) return `<c s="${style[kind]}"><v>${serial}</v></c>`;
  }
  return textCell(text, /^[=+\-@]/.test(text) ? style.guarded : 0);
}

/**
 * Writes documents as a workbook, as they come: numbers and days as such, the rest as text, which no spreadsheet takes
 * for a formula. A full sheet is followed by another one.
 */
export async function writeXlsx(
  batches: AsyncIterable<string[]>,
  columns: ExportColumn[],
  { name, timeZone }: { name: string; timeZone: string },
  out: Writable,
  gone: AbortSignal,
): Promise<void> {
  const zip = new ZipWriter(out, gone);
  let sheets = 0;
  let rows = 0;
  const begin = async () => {
    sheets += 1;
    rows = 1;
    await zip.open(`xl/worksheets/sheet${sheets}.xml`);
    const headings = columns.map(({ heading }) => textCell(heading, style.heading)).join('');
    await zip.write(
      `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData><row>${headings}</row>`,
    );
  };
  const end = async () => {
    await zip.write('</sheetData></worksheet>');
    await zip.close();
  };
  await begin();
  for await (const documents of batches) {
    let text = '';
    for (const json of documents) {
      if (rows === sheetRows || zip.size > sheetBytes) {
        await zip.write(text);
        text = '';
        await end();
        await begin();
      }
      const document = JSON.parse(json) as Record<string, unknown>;
      text += `<row>${columns.map((column) => cellOf(column, document, timeZone)).join('')}</row>`;
      rows += 1;
    }
    await zip.write(text);
  }
  await end();
  await writeParts(zip, name, sheets);
  await zip.finish();
}

async function writeParts(zip: ZipWriter, name: string, count: number): Promise<void> {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const title = name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 25);
  const sheets = numbers.map((number) => {
    const label = escapeText(number === 1 ? title : `${title} ${number}`);
    return `<sheet name="${label}" sheetId="${number}" r:id="rId${number}"/>`;
  });
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  await zip.add(
    'xl/workbook.xml',
    `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets.join('')}</sheets></workbook>`,
  );
  await zip.add('xl/styles.xml', styles);
  await zip.add(
    'xl/_rels/workbook.xml.rels',
    `${head}<Relationships xmlns="${packageRelations}">${numbers.map((number) => `<Relationship Id="rId${number}" Type="${relations}/worksheet" Target="worksheets/sheet${number}.xml"/>`).join('')}<Relationship Id="rId${count + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
  );
  await zip.add(
    '_rels/.rels',
    `${head}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  await zip.add(
    '[Content_Types].xml',
    `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${numbers.map((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${type}.worksheet+xml"/>`).join('')}</Types>`,
  );
}
