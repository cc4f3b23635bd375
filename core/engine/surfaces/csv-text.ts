const dangerous = /^[=+\-@\t\r]/;

/**
 * A cell that a spreadsheet would take for a formula gets an apostrophe in front, as OWASP advises; so does one that
 * begins with such an apostrophe, so that reading it back gives what it was. Numbers are not touched.
 */
export function guardCell(cell: string): string {
  if (dangerous.test(cell)) return /^-?\d+([.,]\d+)?$/.test(cell) ? cell : `'${cell}`;
  return /^'[=+\-@\t\r']/.test(cell) ? `'${cell}` : cell;
}

/** What `guardCell` was given. */
export function unguardCell(cell: string): string {
  return /^'[=+\-@\t\r']/.test(cell) ? cell.slice(1) : cell;
}

function quoted(cell: string, delimiter: string): string {
  if (!/[",;\t|\r\n]/.test(cell) && !/^\s|\s$/.test(cell) && !cell.includes(delimiter)) return cell;
  return `"${cell.replaceAll('"', '""')}"`;
}

/** A line of CSV (RFC 4180), its line break included. */
export function csvLine(cells: string[], delimiter = ','): string {
  return `${cells.map((cell) => quoted(cell, delimiter)).join(delimiter)}\r\n`;
}
