/** A cell of a table that leaves the screen: numbers as programs read them, everything else as text. */
export type TextCell = string | number | null;

/** Spreadsheets run what begins like a formula, and names come from people. */
function disarm(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

const isDecimal = (text: string) => /^-?\d+(\.\d+)?$/.test(text);

function plain(cell: TextCell): string {
  if (cell === null) return '';
  return typeof cell === 'number' || isDecimal(cell) ? String(cell) : disarm(cell);
}

/** Comma-separated values (RFC 4180) with the mark by which spreadsheets know UTF-8. */
export function writeCsv(rows: TextCell[][]): string {
  const quote = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return `\uFEFF${rows.map((row) => row.map((cell) => quote(plain(cell))).join(',')).join('\r\n')}\r\n`;
}

/** For pasting into a spreadsheet. */
export function writeTabbed(rows: TextCell[][]): string {
  return rows.map((row) => row.map((cell) => plain(cell).replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');
}
